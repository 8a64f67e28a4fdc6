import { type EscalationChange, policyOf, type Procedure } from '#procedures';
import { takeOutcome } from '../answers.js';
import {
  answerTo,
  at,
  AT_DESK,
  CODE,
  OFFICE,
  COPY,
  done,
  FILED,
  MONDAY,
  on,
  papersOf,
  saidOf,
  TRANSFER,
} from '../examples.js';
import { accept, receiveAtDesk, submit } from '../reception.js';
import { returnAtCounter, takeOverResult } from '../result.js';
import { receiveSupplement, requestSupplement } from '../supplements.js';
import { takeAcceptance } from '../unclaimed.js';
import { openAlerts } from './alerts.js';
import { decided, office, only, raised, received, ringing, SETTING, timersIn } from './escalation.fixture.js';

describe('what a dossier begins to be due is watched from then on', () => {
  it('a receipt: the appointment, its apology, the first step and who takes it', () => {
    expect(timersIn(received()).map(({ due: { kind }, ringAt }) => `${kind} ${ringAt}`)).toEqual([
      'appointment-near 2026-07-01T10:00:00.000Z',
      'appointment-missed 2026-07-02T10:00:00.001Z',
      'apology-drafted 2026-07-01T10:00:00.000Z',
      'apology-drafted 2026-07-02T10:00:00.001Z',
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
      accept(state, { feesPaid: true }, { ...moment, code: CODE, office: OFFICE }),
    );

    expect(raised(ringing(decision.state, near))).toEqual(['reception-missed to head']);
    expect(ringing(accepted.state, near)).toBeUndefined();
  });

  it('nothing that has not changed is watched twice', () => {
    const { state } = received();

    const again = decided(state, on(1).now, (known, moment) =>
      takeAcceptance(known, saidOf(state, 'appraise'), moment),
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

  it('a share that is nearly used up is nobody’s concern while the applicant is waited for', () => {
    const first = received();
    const reminded = ringing(first.state, only(timersIn(first, 'step-near')))!.state;

    const waiting = requestSupplement(reminded, { items: ['Bản vẽ'], reason: 'Thiếu' }, on(1)).state;

    expect(openAlerts(reminded).map(({ kind }) => kind)).toEqual(['step-near']);
    expect(openAlerts(waiting)).toEqual([]);
    expect(ringing(waiting, only(timersIn(first, 'step-missed')))).toBeUndefined();
  });

  it('a step outside the limit is watched by its own share, though the dossier stands still for it', () => {
    const steps = TRANSFER.steps.map((step) =>
      step.step === 'appraise' ? { ...step, pauses: 'external' as const } : step,
    );
    const first = received(SETTING, { ...TRANSFER, steps });

    const told = ringing(first.state, only(timersIn(first, 'step-missed')))!;

    expect(first.state.clock.state).toBe('paused');
    expect(timersIn(first, 'appointment-missed')).toEqual([]);
    expect(raised(told)).toEqual(['step-missed to head']);
    expect(openAlerts(told.state).map(({ kind }) => kind)).toEqual(['step-missed']);
  });

  it('a result nobody fetched is remembered, and one that was fetched is not', () => {
    const facts = { paper: 'Bằng mẫu', copies: 1 };
    const copy = receiveAtDesk(
      undefined,
      { ...AT_DESK, components: papersOf(COPY), facts },
      { ...at(MONDAY), code: CODE, office: OFFICE, procedure: COPY },
    ).state;
    const finished = decided(copy, MONDAY, (state, moment) => takeOverResult(state, { results: [] }, moment));
    const uncollected = only(timersIn(finished, 'result-uncollected'));
    const home = returnAtCounter(finished.state, { receivedBy: 'applicant', feesPaid: true }, on(1)).state;

    expect(uncollected.ringAt).toBe('2026-06-19T10:00:00.000Z');
    expect(raised(ringing(finished.state, uncollected))).toEqual(['result-uncollected to applicant']);
    const silent = { ...SETTING, organisation: office({ remindUncollected: false }) };
    expect(ringing(finished.state, uncollected, silent)).toBeUndefined();
    expect(ringing(home, uncollected)).toBeUndefined();
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

  it.each<[string, EscalationChange, string[]]>([
    ['the reminders', { remindClerk: false }, ['appointment-near', 'step-near']],
    ['what heads are told', { tellHead: false }, ['appointment-missed', 'step-missed']],
    ['the apology', { draftApology: false }, ['apology-drafted']],
    ['the warning, and what follows it', { warnUnclaimed: false }, ['request-unclaimed', 'request-returned']],
    ['the return', { returnUnclaimed: false }, ['request-returned']],
  ])('%s alone', (_, off, kinds) => {
    const kindsIn = (decision: ReturnType<typeof received>) => new Set(timersIn(decision).map(({ due }) => due.kind));
    const all = kindsIn(received());

    expect(kindsIn(received({ ...SETTING, organisation: office(off) }))).toEqual(
      new Set([...all].filter((kind) => !kinds.includes(kind))),
    );
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

  it('the apology also where the head is told that the promise is broken', () => {
    const first = received();
    const silent = { ...SETTING, organisation: office({ draftApology: false }) };

    expect(raised(ringing(first.state, only(timersIn(first, 'appointment-missed')), silent))).toEqual([
      'appointment-missed to head',
    ]);
  });
});
