import { HABITS, type HabitCode } from '#agency-kit';
import { replyWith, scriptedServer, type ScriptedServer } from '#testing';
import type { PortalRecord } from '../domain/portal-record.js';
import { callOf, type Sync } from '../domain/sync.js';
import { atDesk, inStep, NOW, on } from '../domain/sync.sample.js';
import { classicPortal } from './classic/portal.js';
import { lgspPortal } from './lgsp/portal.js';

const DIALECTS = { classic: classicPortal, lgsp: lgspPortal };
const known = inStep(atDesk());
const { applicant } = known.record;

interface Wrong {
  readonly after?: Sync['status'];
  readonly status?: Sync['status'];
  readonly isNew?: boolean;
  readonly changes: Partial<PortalRecord>;
}

/** A record as our own mistake could make it: what no decision of the hub gives, but a wrong version or a wrong hand might. */
const WRONG: Readonly<Record<HabitCode, Wrong>> = {
  'wait-as-done': { after: 'awaiting-payment', status: 'finished', changes: { finishedAt: on(25) } },
  'made-up-number': { isNew: true, changes: { applicant: { ...applicant, personalNumber: '000000001' } } },
  'code-without-province': { changes: { code: '000.00.14-260611-0007' } },
  'done-without-promise': { status: 'finished', changes: { finishedAt: on(25), appointmentAt: undefined as never } },
  'default-date': { changes: { appointmentAt: '1970-01-01T00:00:00.000Z' } },
  'impossible-date': { status: 'finished', changes: { finishedAt: on(1) } },
  'moved-after-end': { after: 'returned', status: 'processing', changes: {} },
  'wrong-field': { isNew: true, changes: { applicant: { ...applicant, name: '0912345678' } } },
};

describe.each(['classic', 'lgsp'] as const)('what is told to the portal (%s)', (dialect) => {
  let server: ScriptedServer;
  beforeAll(async () => {
    server = await scriptedServer((response) =>
      replyWith(response, 200, {
        error_code: '0',
        message: 'Thành công',
        session: 'S1',
        access_token: 'T1',
        idHoSo: '1',
        maHoSo: 'G09.20-20260609-0000001',
      }),
    );
  });
  afterAll(() => server.close());

  function tell({ after, status = 'processing', isNew = false, changes }: Wrong) {
    const record = { ...known.record, ...changes };
    const call = callOf('call', { kind: 'record', status, after, record }, NOW);
    const sync: Sync = { ...known, portalCode: undefined as never, record, isKnown: !isNew, calls: [call] };
    const options = { baseUrl: server.url, username: 'hub', password: 'made-up', timeoutMs: 1_000 };
    const numbered = isNew && dialect === 'lgsp' ? { ...sync, portalCode: 'G09.20-20260609-0000001' } : sync;
    return DIALECTS[dialect]({ ...options, agencyName: (code) => code }).tell(numbered, call);
  }

  it.each(Object.keys(HABITS) as HabitCode[])('never shows the habit %s: nobody hears of it', async (habit) => {
    const before = server.heard.length;

    const told = tell(WRONG[habit]);

    await expect(told).rejects.toMatchObject({
      code: 'data/bad-habit',
      detail: expect.stringContaining(HABITS[habit].title),
    });
    expect(server.heard.length).toBe(before);
  });

  it('goes out when it is honest', async () => {
    const told = await tell({ after: 'processing', status: 'finished', changes: { finishedAt: on(25) } });

    expect(told).toMatchObject({ kind: 'ok' });
  });

  it('is refused without a word of the applicant', async () => {
    const told = tell(WRONG['wrong-field']);

    await expect(told).rejects.toMatchObject({ message: expect.not.stringContaining('0912345678') });
  });
});
