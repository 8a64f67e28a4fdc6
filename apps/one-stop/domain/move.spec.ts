import { loadOrganisation, loadProcedures, type Procedure } from '#procedures';
import { countedUnder } from './counted-under.js';
import type { Dossier } from './dossier.js';
import { AT_DESK, at, requestOf, saidOf, TRANSFER_FACTS, typesOf } from './examples.js';
import { getAct, move } from './move.js';
import { watchesOf } from './escalation/watch.js';
import { receiveAtDesk } from './reception.js';
import { takeAcceptance } from './unclaimed.js';

const organisation = loadOrganisation('procedures');
const COMMUNES = { organisation, act: getAct(organisation, 'nq-1683-2025') };
const DISTRICT = { organisation, act: getAct(organisation, 'nq-202-2025') };
const JUNE = new Date('2025-06-16T02:00:00.000Z');
const JULY = { now: new Date('2025-07-01T01:00:00.000Z') };
const COC_DAN = { code: '000.04.14.H03', unit: '01945' };
const HUYEN = { code: '000.00.14.H03', unit: '062' };

const transfer = loadProcedures('procedures').get('2.000889', '2025-06-16');
const byDistrict: Procedure = {
  ...transfer,
  steps: transfer.steps.map((step) =>
    step.agency === 'commune-committee' ? { ...step, agency: 'district-committee' } : step,
  ),
};
const facts = { ...TRANSFER_FACTS, originUnclear: true };

function received(office: typeof COC_DAN, procedure = transfer, now = JUNE): Dossier {
  const filing = { ...AT_DESK, officeCode: office.code, facts };
  const code = `${office.code}-250616-0001`;
  return receiveAtDesk(undefined, filing, { ...at(now), code, office, procedure }).state;
}

describe('an open dossier of an office that ended', () => {
  const before = received(COC_DAN);

  it('goes to the office that goes on, and keeps code, history and clock', () => {
    const { state, events } = move(before, COMMUNES, JULY)!;

    expect(state).toEqual({
      ...before,
      moves: [{ act: 'nq-1683-2025', at: JULY.now.toISOString(), office: '000.00.14.H03' }],
    });
    expect(typesOf(events)).toEqual(['moved']);
    expect(events).toMatchObject([
      {
        data: {
          act: 'Nghị quyết 1683/NQ-UBTVQH15',
          on: '2025-07-01',
          code: before.code,
          from: { ...COC_DAN, name: 'Bộ phận một cửa xã Cốc Đán' },
          to: { code: '000.00.14.H03', name: 'Bộ phận một cửa xã Ngân Sơn', unit: '01954' },
        },
      },
    ]);
  });

  it('goes once', () => {
    expect(move(move(before, COMMUNES, JULY)!.state, COMMUNES, JULY)).toBeUndefined();
  });

  it('does not go when it is over, nor by an act that says nothing of its office', () => {
    const over: Dossier = { ...before, business: { state: 'returned' } };

    expect([move(over, COMMUNES, JULY), move(before, DISTRICT, JULY), move(undefined, COMMUNES, JULY)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a dossier under a code that goes on', () => {
  it('passes to the office that bears it now', () => {
    const { events } = move(received(HUYEN), DISTRICT, JULY)!;

    expect(events).toMatchObject([{ data: { from: HUYEN, to: { code: HUYEN.code, unit: '01954' } } }]);
  });

  it('stays where it is when it came after the change', () => {
    const since = received({ code: HUYEN.code, unit: '01954' }, transfer, JULY.now);

    expect(move(since, DISTRICT, JULY)).toBeUndefined();
  });
});

describe('a step that waits for an agency that ended', () => {
  it('goes to the agency that goes on, under the same request', () => {
    const before = received(COC_DAN, byDistrict);

    const { state, events } = move(before, DISTRICT, JULY)!;

    expect(typesOf(events)).toEqual(['step-moved']);
    expect(events[0]!.data).toMatchObject({
      requestId: requestOf(before, 'confirm-origin'),
      from: 'district-committee',
      agency: 'commune-committee',
    });
    const { handedOnAt, ...run } = state.linkedCase.runs['confirm-origin']!;
    expect(handedOnAt).toBe(JULY.now.toISOString());
    expect({ ...state.linkedCase.runs, 'confirm-origin': run }).toEqual(before.linkedCase.runs);
  });

  it('is watched anew for somebody who takes it', () => {
    const before = received(COC_DAN, byDistrict);
    const of = requestOf(before, 'confirm-origin');
    const watched = (dossier: Dossier) =>
      watchesOf(dossier, at(JULY.now)).find((watch) => watch.kind === 'request-unclaimed' && watch.of === of);

    expect(watched(before)?.dueAt).toBe(JUNE.toISOString());
    expect(watched(move(before, DISTRICT, JULY)!.state)?.dueAt).toBe(JULY.now.toISOString());
  });

  const before = received(COC_DAN, byDistrict);
  const acceptance = (now: string, agency: string) => ({ ...saidOf(before, 'confirm-origin'), agency, at: now });
  const takenBy = (dossier: Dossier, now: string, agency: string) =>
    takeAcceptance(dossier, acceptance(now, agency), at(JULY.now))!;
  const acceptedAt = ({ linkedCase }: Dossier) => linkedCase.runs['confirm-origin']!.acceptedAt;
  const IN_JUNE = '2025-06-30T09:00:00.000Z';
  const IN_JULY = '2025-07-01T00:30:00.000Z';

  it('is taken by nobody who took it at the former agency; of who took it since, that agency tells again', () => {
    const taken = takeAcceptance(before, acceptance(IN_JUNE, 'district-committee'), at(JUNE))!.state;

    const moved = move(taken, DISTRICT, JULY)!.state;
    const again = takenBy(moved, IN_JULY, 'commune-committee').state;

    expect([acceptedAt(taken), acceptedAt(moved), acceptedAt(again)]).toEqual([IN_JUNE, undefined, IN_JULY]);
  });

  it.each([
    ['before the act, heard after its day', before, IN_JUNE],
    ['before the act, heard after the move', move(before, DISTRICT, JULY)!.state, IN_JUNE],
    ['after the move', move(before, DISTRICT, JULY)!.state, IN_JULY],
  ])('is not taken by the former agency %s: that is recorded, and the step goes on at the next', (_, dossier, said) => {
    const { state, events } = takenBy(dossier, said, 'district-committee');

    expect(state).toEqual(dossier);
    expect(events).toMatchObject([{ data: { what: 'request.accepted.v1' } }]);
    expect(state.linkedCase.runs['confirm-origin']!.state).toBe('asked');
  });

  it('is taken on the day of the act, before anybody approved, in the place of who took it at the former agency', () => {
    const taken = takeAcceptance(before, acceptance(IN_JUNE, 'district-committee'), at(JUNE))!.state;

    const { state } = takenBy(taken, IN_JULY, 'district-committee');

    expect(acceptedAt(state)).toBe(IN_JULY);
    expect(takeAcceptance(state, acceptance(IN_JULY, 'district-committee'), at(JULY.now))).toBeUndefined();
  });
});

describe('statistics', () => {
  const units = (dossier: Dossier, day: string) => countedUnder(dossier, organisation, day);

  it('can be read as then and by today’s units', () => {
    expect(units(received(COC_DAN), '2025-06-30')).toEqual({ asThen: '01945', byToday: '01945' });
    expect(units(received(COC_DAN), '2026-11-24')).toEqual({ asThen: '01945', byToday: '01954' });
    expect(units(received(HUYEN), '2026-11-24')).toEqual({ asThen: '062', byToday: '01954' });
  });

  it('are the same when the dossier was moved', () => {
    const moved = move(received(COC_DAN), COMMUNES, JULY)!.state;

    expect(units(moved, '2026-11-24')).toEqual(units(received(COC_DAN), '2026-11-24'));
  });

  it('know the unit of a dossier that was received before units were kept', () => {
    const { unit: _, ...old } = received(COC_DAN);

    expect(units(old, '2026-11-24').asThen).toBe('01945');
  });
});
