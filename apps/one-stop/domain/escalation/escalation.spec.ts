import type { DataOf, Decision, EscalationDue, EscalationKind } from '#contracts';
import { type EscalationChange, type Organisation, policyOf, type Procedure, toOrganisation } from '#procedures';
import { takeOutcome } from '../answers.js';
import type { Dossier } from '../dossier.js';
import {
  answerTo,
  at,
  AT_DESK,
  CALENDAR,
  CODE,
  COPY,
  done,
  FILED,
  MONDAY,
  on,
  papersOf,
  requestOf,
  saidOf,
  TRANSFER,
  TRANSFER_FACTS,
  typesOf,
} from '../examples.js';
import { accept, receiveAtDesk, submit } from '../reception.js';
import { returnAtCounter, takeOverResult } from '../result.js';
import { type Decide, decideOn, type Setting } from '../setting.js';
import { receiveSupplement, requestSupplement } from '../supplements.js';
import { askAgain, takeAcceptance } from '../unclaimed.js';
import { openAlerts } from './alerts.js';
import { ring } from './ring.js';

const office = (escalation?: EscalationChange): Organisation =>
  toOrganisation([
    {
      file: 'thu.yaml',
      content: {
        units: [{ code: '062', name: 'Huyện thử', kind: 'district', validFrom: '2021-01-01' }],
        offices: [{ code: FILED.officeCode, name: 'Một cửa', unit: '062', validFrom: '2021-01-01', escalation }],
        agencies: [
          {
            code: 'land-registry',
            name: 'Đất đai',
            actions: ['appraise-transfer'],
            officeHours: [{ opens: '07:00', closes: '17:00' }],
            escalation: { returnUnclaimed: { workingDays: 2 } },
          },
        ],
      },
    },
  ]);
const SETTING: Setting = { calendar: CALENDAR, organisation: office() };
type Due = DataOf<typeof EscalationDue>;

const decided = (dossier: Dossier | undefined, now: Date, decide: Decide, setting = SETTING): Decision<Dossier> =>
  decideOn(dossier, setting, now, decide)!;
const received = (setting = SETTING, procedure: Procedure = TRANSFER): Decision<Dossier> =>
  decided(
    undefined,
    MONDAY,
    (state, moment) => receiveAtDesk(state, AT_DESK, { ...moment, code: CODE, procedure }),
    setting,
  );
/** What will ring, and when. */
const timersIn = ({ events }: Decision<Dossier>, kind?: EscalationKind): { due: Due; ringAt: string }[] =>
  events
    .filter(({ contract, at: ringAt }) => ringAt && contract.type === 'dossier.escalation-due.v1')
    .map(({ data, at: ringAt }) => ({ due: data as Due, ringAt: ringAt!.toISOString() }))
    .filter(({ due }) => !kind || due.kind === kind);
const ringing = (dossier: Dossier, { due, ringAt }: { due: Due; ringAt: string }, setting = SETTING) =>
  decideOn(dossier, setting, new Date(ringAt), (state, moment) =>
    ring(state, due, { ...moment, organisation: setting.organisation }),
  );
const raised = (decision: Decision<Dossier> | undefined) =>
  (decision?.events ?? [])
    .filter(({ at: later }) => !later)
    .map(({ data }) => data as { kind: string; to: string; text: string })
    .map(({ kind, to }) => `${kind} to ${to}`);
const only = <One>(many: readonly One[]): One => {
  expect(many).toHaveLength(1);
  return many[0]!;
};

describe('what a dossier begins to be due is watched from then on', () => {
  it('a receipt: the appointment, its apology, the first step and who takes it', () => {
    expect(timersIn(received()).map(({ due: { kind }, ringAt }) => `${kind} ${ringAt}`)).toEqual([
      'appointment-near 2026-07-01T10:00:00.000Z',
      'appointment-missed 2026-07-02T10:00:00.001Z',
      'apology-drafted 2026-07-01T10:00:00.000Z',
      'step-near 2026-06-15T10:00:00.000Z',
      'step-missed 2026-06-16T10:00:00.001Z',
      'request-unclaimed 2026-06-15T10:00:00.001Z',
      'request-returned 2026-06-17T10:00:00.000Z',
    ]);
  });

  it('a filing online: its check within 8 working hours', () => {
    const decision = decided(undefined, MONDAY, (state, moment) =>
      submit(state, FILED, { ...moment, procedure: TRANSFER }),
    );

    const near = only(timersIn(decision, 'reception-missed'));
    const accepted = decided(decision.state, on(0).now, (state, moment) =>
      accept(state, { feesPaid: true }, { ...moment, code: CODE }),
    );

    expect(raised(ringing(decision.state, near))).toEqual(['reception-missed to head']);
    expect(ringing(accepted.state, near)).toBeUndefined();
  });

  it('nothing that has not changed is watched twice', () => {
    const { state } = received();

    const again = decided(state, on(1).now, (known) =>
      takeAcceptance(known, { ...saidOf(state, 'appraise'), reference: 'TN-1' }),
    );

    expect(timersIn(again)).toEqual([]);
  });
});

describe('when a timer rings', () => {
  it('the clerk is reminded before, the head is told after, once', () => {
    const first = received();
    const [near, missed] = [only(timersIn(first, 'step-near')), only(timersIn(first, 'step-missed'))];

    const reminded = ringing(first.state, near)!;
    const told = ringing(reminded.state, missed)!;

    expect([raised(reminded), raised(told)]).toEqual([['step-near to clerk'], ['step-missed to head']]);
    expect(openAlerts(told.state).map(({ kind }) => kind)).toEqual(['step-missed', 'step-near']);
    expect(ringing(told.state, missed)).toBeUndefined();
  });

  it('what is done meanwhile is nobody’s concern, and what was told is settled', () => {
    const first = received();
    const reminded = ringing(first.state, only(timersIn(first, 'step-near')))!;
    const answered = takeOutcome(reminded.state, answerTo(reminded.state, 'appraise', done()), on(1))!.state;

    expect(ringing(answered, only(timersIn(first, 'step-missed')))).toBeUndefined();
    expect(openAlerts(answered)).toEqual([]);
  });

  it('a promise that moved by a pause is not missed on its old day, but on its new one', () => {
    const first = received();
    const old = only(timersIn(first, 'appointment-missed'));
    const request = { items: ['Bản vẽ'], reason: 'Thiếu bản vẽ' };
    const waiting = decided(first.state, on(1).now, (state, moment) => requestSupplement(state, request, moment));
    const supplementId = waiting.state.supplements[0]!.id;
    const brought = decided(waiting.state, on(3).now, (state, moment) =>
      receiveSupplement(state, { supplementId, components: [] }, moment),
    );

    expect(ringing(waiting.state, old)).toBeUndefined();
    expect(ringing(brought.state, old)).toBeUndefined();
    expect(only(timersIn(brought, 'appointment-missed')).ringAt).toBe('2026-07-06T10:00:00.001Z');
    expect(raised(ringing(brought.state, only(timersIn(brought, 'appointment-missed'))))).toContain(
      'appointment-missed to head',
    );
  });

  it('a result nobody fetched is remembered, and one that was fetched is not', () => {
    const facts = { paper: 'Bằng mẫu', copies: 1 };
    const copy = receiveAtDesk(
      undefined,
      { ...AT_DESK, components: papersOf(COPY), facts },
      { ...at(MONDAY), code: CODE, procedure: COPY },
    ).state;
    const finished = decided(copy, MONDAY, (state, moment) => takeOverResult(state, { results: [] }, moment));
    const uncollected = only(timersIn(finished, 'result-uncollected'));
    const home = returnAtCounter(finished.state, { receivedBy: 'applicant', feesPaid: true }, on(1)).state;

    expect(uncollected.ringAt).toBe('2026-06-19T10:00:00.000Z');
    expect(raised(ringing(finished.state, uncollected))).toEqual(['result-uncollected to applicant']);
    expect(ringing(home, uncollected)).toBeUndefined();
  });
});

describe('an apology is drafted', () => {
  it('as soon as it is certain that the promise cannot be kept', () => {
    const first = received();
    const check = only(timersIn(first, 'apology-drafted'));

    const drafted = ringing(first.state, check)!;

    expect(raised(drafted)).toEqual(['apology-drafted to head']);
    expect(drafted.state.draft).toMatchObject({ oldAt: '2026-07-02T10:00:00.000Z', newAt: '2026-07-17T10:00:00.000Z' });
    expect(openAlerts(drafted.state).map(({ kind }) => kind)).toEqual(['apology-drafted']);
  });

  it('not while those who are left can still make it', () => {
    const exempt = { ...AT_DESK, facts: { ...TRANSFER_FACTS, exempt: true } };
    const first = decided(undefined, MONDAY, (state, moment) =>
      receiveAtDesk(state, exempt, { ...moment, code: CODE, procedure: TRANSFER }),
    );
    const check = only(timersIn(first, 'apology-drafted'));
    const asked = (day: number) => takeOutcome(first.state, answerTo(first.state, 'appraise', done()), on(day))!.state;

    expect(ringing(asked(8), check)).toBeUndefined();
    expect(raised(ringing(asked(9), check))).toEqual(['apology-drafted to head']);
  });

  it('not before the day on which it is due, however late a step may be', () => {
    const first = received();

    expect(raised(ringing(first.state, only(timersIn(first, 'step-missed'))))).toEqual(['step-missed to head']);
  });

  it('not a second time, nor where another promise is not allowed', () => {
    const first = received();
    const promised = {
      ...first.state,
      apologies: [{ issuedAt: '', oldAt: '', newAt: '', reason: '', responsible: '' }],
    };

    expect(ringing(promised, only(timersIn(first, 'apology-drafted')))).toBeUndefined();
  });
});

describe('a request that nobody takes', () => {
  it('is told to the head, and goes back to the desk, which asks again', () => {
    const first = received();
    const [unclaimed, back] = [only(timersIn(first, 'request-unclaimed')), only(timersIn(first, 'request-returned'))];

    const warned = ringing(first.state, unclaimed)!;
    const returned = ringing(warned.state, back)!;
    const again = decided(returned.state, on(3).now, (state, moment) => askAgain(state, { step: 'appraise' }, moment));

    expect(raised(warned)).toEqual(['request-unclaimed to head']);
    expect(typesOf(returned.events)).toEqual(['step-cancelled', 'escalation-raised']);
    expect(openAlerts(returned.state).map(({ kind }) => kind)).toEqual(['request-returned']);
    expect(again.events[0]).toMatchObject({ data: { requestId: `${FILED.dossierId}/appraise/2` } });
    expect(openAlerts(again.state)).toEqual([]);
    expect(() => askAgain(again.state, { step: 'appraise' }, on(3))).toThrow('act-not-allowed');
  });

  it('is left alone once somebody took it', () => {
    const first = received();
    const { state } = takeAcceptance(first.state, { ...saidOf(first.state, 'appraise'), reference: 'TN-1' })!;

    expect(
      timersIn(first).flatMap((timer) => raised(ringing(state, timer)).filter((one) => one.startsWith('request'))),
    ).toEqual([]);
  });

  it('does not come back where the agency says nothing of it', () => {
    const { state } = received();
    const atTax = decided(state, on(1).now, (known, moment) =>
      takeOutcome(known, answerTo(known!, 'appraise', done()), moment),
    );

    expect(timersIn(atTax, 'request-unclaimed')).toMatchObject([
      { due: { of: requestOf(atTax.state, 'assess-duty') } },
    ]);
    expect(timersIn(atTax, 'request-returned')).toEqual([]);
  });
});

describe('every message can be switched off', () => {
  const OFF: EscalationChange = {
    remindClerk: false,
    tellHead: false,
    draftApology: false,
    warnUnclaimed: false,
    remindUncollected: false,
  };

  it('by the office', () => {
    expect(timersIn(received({ ...SETTING, organisation: office(OFF) }))).toEqual([]);
  });

  it('by the procedure', () => {
    const policy = policyOf(TRANSFER);
    const silent: Procedure = { ...TRANSFER, policy: { ...policy, escalation: { ...policy.escalation, ...OFF } } };

    expect(timersIn(received(SETTING, silent))).toEqual([]);
  });

  it('also between the setting of a timer and its ringing', () => {
    const first = received();

    const rung = timersIn(first).map((timer) => ringing(first.state, timer, { ...SETTING, organisation: office(OFF) }));

    expect(rung.every((decision) => decision === undefined)).toBe(true);
  });
});
