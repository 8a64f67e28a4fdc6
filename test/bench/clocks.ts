import { RecalculationApproved } from '#contracts';
import { handlerOf, logBroker, Units, type Handler, type Message } from '#messaging';
import { connect } from '#platform';
import { readYamlFolder } from '#procedures';
import { promise, toCalendar } from '#working-time';
import pg from 'pg';
import { propose, tellAll } from '../../apps/one-stop/api/calendar-changes.js';
import type { Dossier } from '../../apps/one-stop/domain/dossier.js';
import {
  AT_DESK,
  at,
  CALENDAR,
  CODE,
  MONDAY,
  OFFICE as RECEIVED_BY,
  TRANSFER,
} from '../../apps/one-stop/domain/examples.js';
import { receiveAtDesk } from '../../apps/one-stop/domain/reception.js';
import { loadOfficeData, type OfficeData } from '../../apps/one-stop/office-data.js';
import { recalculateWhenApproved } from '../../apps/one-stop/reactions/recalculate-when-approved.js';
import { round } from './figures.js';
import type { BenchServer } from './server.js';

const NOTICE = 'Thông báo nghỉ thêm';
const OFFICE = AT_DESK.officeCode;
const since = (started: number) => (performance.now() - started) / 1000;

/** Appointments of one core in one second, at made-up instants of three years. */
function appointmentsPerSecond(): number {
  const instants = Array.from({ length: 20_000 }, (_, index) => new Date(Date.UTC(2023, 0, 2) + index * 4_729_000));
  const place = CALENDAR.of({ office: OFFICE, field: TRANSFER.field.code });
  let promised = 0;
  const started = performance.now();
  for (let round = 0; round < 10; round += 1)
    for (const at of instants) promised += promise(place, at, { workingDays: 13 }).at.getTime() > 0 ? 1 : 0;
  return promised / since(started);
}

/** The data that ship, with a day off that nobody knew when the dossiers were received. */
function withNotice(): OfficeData {
  const office = loadOfficeData('procedures');
  const years = readYamlFolder('procedures/calendars').map(({ content }) => content as { year: number; off: object[] });
  const day = { date: '2026-06-22', name: 'Nghỉ thêm', decision: NOTICE };
  const changed = years.map((year) => (year.year === 2026 ? { ...year, off: [...year.off, day] } : year));
  return {
    ...office,
    calendar: toCalendar(changed),
    calendarWithout: (without) => toCalendar(changed, undefined, { without }),
  };
}

async function fill(url: string, dossiers: number): Promise<void> {
  const context = { ...at(MONDAY), code: CODE, office: RECEIVED_BY, procedure: TRANSFER };
  const state: Dossier = receiveAtDesk(undefined, AT_DESK, context).state;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into one_stop.dossier (id, version, code, procedure, office_code, channel, business, clock, appointment_at, is_open,
       due_at, holder, search, state)
     select id, 1, 'H03-' || n, $2, $3, 'desk', 'processing', 'running', $4, true, $4, 'land-registry', 'h03-' || n,
       $1::jsonb || jsonb_build_object('id', id, 'code', 'H03-' || n)
     from (select n, uuidv7() as id from generate_series(1, $5) as n) as made`,
    [JSON.stringify(state), TRANSFER.code, OFFICE, state.clock.appointmentAt, dossiers],
  );
  await client.query('vacuum analyze one_stop.dossier');
  await client.end();
}

export async function clocks(server: BenchServer, openDossiers: number) {
  const moved = await rebuild(server.url, server.urlAs('one_stop'), openDossiers);
  return {
    appointmentsPerSecond: round(appointmentsPerSecond()),
    openDossiers,
    affected: moved.affected,
    notMoved: moved.left,
    listSeconds: round(moved.proposeSeconds, 1),
    moveSeconds: round(moved.moveSeconds, 1),
  };
}

/** Seconds from the notice to the list for a person, and from the approval until every promise has moved. */
async function rebuild(url: string, asOneStop: string, dossiers: number) {
  await fill(url, dossiers);
  const office = withNotice();
  const db = connect(asOneStop, 'one_stop', 4);
  const units = new Units(db, 'one-stop');
  const actor = { sub: 'bench', role: 'head' as const, offices: [OFFICE] };
  const story = { correlationId: 'bench' };

  const asked = performance.now();
  const { id, affected, why } = await units.run(story, (unit) => propose(unit, office, actor, [NOTICE]));
  const proposeSeconds = since(asked);

  const moving = counting(
    handlerOf({
      group: 'bench-clocks',
      db,
      reactions: { recalculateWhenApproved: recalculateWhenApproved(office) },
      now: () => new Date(),
    }),
  );
  const broker = logBroker(db, { onError: (group, error) => console.error(group, error) });
  const reading = await broker.subscribe('bench-clocks', ['dossiers'], moving.handler);
  const approved = performance.now();
  await tellAll(units, story, { id, why });
  await moving.handled(affected);
  const moveSeconds = since(approved);
  await reading.close();
  const left = await db.dossier.count({ where: { version: 1 } });
  await db.$disconnect();
  return { affected, left, proposeSeconds, moveSeconds };
}

/** A handler that knows how many moves are committed: asking the database every moment would cost what is measured. */
function counting(inner: Handler): { handler: Handler; handled(count: number): Promise<void> } {
  let done = 0;
  const isMove = ({ raw }: Message) => (raw as { type?: string }).type === RecalculationApproved.type;
  return {
    handler: {
      ...inner,
      async handle(batch) {
        await inner.handle(batch);
        done += batch.messages.filter(isMove).length;
      },
    },
    async handled(count) {
      for (let tries = 0; done < count && tries < 3_000; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 100));
    },
  };
}
