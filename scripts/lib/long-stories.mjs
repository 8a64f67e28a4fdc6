// What takes months, a notice or an act of law: clocks that stand still, promises that move, offices that end, feedback that waits.
import { setTimeout as sleep } from 'node:timers/promises';
import { loadOfficeData } from '../../dist/apps/one-stop/office-data.js';
import { connect } from '../../dist/libs/platform/index.js';
import { receiveThen } from '../../dist/test/e2e/receive-then.js';

const NGAN_SON = { code: '000.00.14.H03', unit: '01954' };
/** A commune that ended on 1 July 2025, with the district whose committee its dossiers wait for. */
const COC_DAN = { code: '000.04.14.H03', unit: '01945' };
const ACTS = ['nq-1683-2025', 'nq-202-2025'];
/** By which 24 November 2026 became a holiday. */
const HOLIDAY = 'Nghị quyết 28/2026/QH16';
const CONFIRMED = { outcome: { kind: 'done', facts: { originConfirmation: { number: 'XN-THU' } }, results: [] } };
const key = () => crypto.randomUUID();

/** `as` gives the API as somebody of a role, `urlAs` the database as a service. */
export async function longStories({ as, hub, urlAs }) {
  const ids = await receiveLongAgo(urlAs);
  const [clerk, head, operator, officer] = [
    as('clerk', { offices: [NGAN_SON.code] }),
    as('head', { offices: [NGAN_SON.code] }),
    as('operator'),
    as('officer', { agency: 'commune-committee' }),
  ];
  await reorganise(operator, ids);
  await answer(officer, ids);
  await attachAndRemove(clerk, hub, ids.posted);
  await move(head, ids.promised);
  await head.act('/v1/reports/snapshots', { period: '2025', office: NGAN_SON.code });
  await fetch(`${hub.sandbox.urls.feedback}/_send`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ daysAgo: 30 }),
  });
}

/** Transfers: of an office and by an agency that ended since; with an origin that is posted; promised before the holiday was known. */
async function receiveLongAgo(urlAs) {
  const { catalog, calendarWithout } = loadOfficeData('procedures');
  const connected = new Map(['one_stop', 'agencies'].map((schema) => [schema, connect(urlAs(schema), schema, 1)]));
  const receive = (then, change) => {
    const procedure = catalog.get('2.000889', then.now.toISOString().slice(0, 10));
    const steps = procedure.steps.map((step) => (step.step === 'confirm-origin' ? { ...step, ...change } : step));
    return receiveThen(async (schema) => connected.get(schema), { ...then, procedure: { ...procedure, steps } });
  };
  const june = { now: new Date('2025-06-16T02:00:00Z'), office: COC_DAN };
  const november = { now: new Date('2026-11-16T02:00:00Z'), office: NGAN_SON };
  const moved = await receive(june, { agency: 'district-committee' });
  const posted = await receive(november, { pauses: 'posting' });
  const promised = await receive({ ...november, calendar: calendarWithout([HOLIDAY]) });
  await Promise.all([...connected.values()].map((db) => db.$disconnect()));
  return { moved, posted, promised };
}

async function reorganise(operator, { moved }) {
  for (const act of ACTS) {
    const { approval } = await operator.get(`/v1/reorganisations/${act}`);
    await operator.act(`/v1/reorganisations/${act}/approval`, { approval });
  }
  await until(async () => (await operator.get(`/v1/reorganisations/${ACTS[0]}`)).moved > 0, `${moved} is not moved`);
}

/** The commune confirms the origin of both, and the clock that stood still runs again. */
async function answer(officer, { moved, posted }) {
  for (const id of [moved, posted]) {
    const at = `/v1/requests/${encodeURIComponent(`${id}/confirm-origin/1`)}`;
    await until(async () => (await officer.get(at)).status === 'accepted', `${at} does not wait`);
    await officer.act(`${at}/claim`, {});
    await officer.act(`${at}/outcome`, CONFIRMED, key());
  }
}

async function attachAndRemove(clerk, hub, id) {
  const form = new FormData();
  form.append('file', new Blob(['%PDF-1.7\nBản quét mẫu']), 'hop-dong.pdf');
  const at = `${hub.url}/v1/dossiers/${id}/papers`;
  const authorization = `Bearer ${await clerk.token()}`;
  const query = 'of=component&code=TP.HOP-DONG&digitised=true';
  const headers = { authorization, 'idempotency-key': key() };
  const taken = await fetch(`${at}?${query}`, { method: 'POST', headers, body: form });
  if (!taken.ok) throw new Error(`${at}: ${taken.status} ${await taken.text()}`);
  const { id: paper } = await taken.json();
  await fetch(`${at}/${paper}`, { method: 'DELETE', headers: { authorization } });
}

/** The promise moves by the holiday, then by an outage, and last the head says sorry. */
async function move(head, id) {
  const { id: change } = await head.act('/v1/calendar-changes', { decisions: [HOLIDAY] }, key());
  await head.act(`/v1/calendar-changes/${change}/approval`, {});
  const outage = { from: '2026-11-18T01:00:00.000Z', to: '2026-11-18T09:00:00.000Z' };
  await head.act(`/v1/dossiers/${id}/outages`, { certificate: '15/BB-SC', ...outage });
  const appointmentAt = '2027-02-24T03:00:00.000Z'; // a Wednesday, ten o'clock
  await head.act(`/v1/dossiers/${id}/apology`, { reason: 'Chậm do khối lượng hồ sơ tăng', appointmentAt });
}

async function until(holds, otherwise) {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries === 100) throw new Error(otherwise);
    await sleep(100);
  }
}
