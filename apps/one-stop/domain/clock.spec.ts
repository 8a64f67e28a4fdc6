import { type ClockRules, type Procedure, policyOf, type Step } from '#procedures';
import type { Dossier } from './dossier.js';
import { answerTo, at, AT_DESK, CODE, OFFICE, done, FILED, MONDAY, on, TRANSFER, typesOf } from './examples.js';
import { takeOutcome } from './answers.js';
import { receiveAtDesk, submit } from './reception.js';
import { receiveSupplement, requestSupplement } from './supplements.js';

const request = { items: ['Bản vẽ thửa đất'], reason: 'Thiếu bản vẽ' };
const supplementId = `${FILED.dossierId}/supplement/1`;

const under = (pauses: NonNullable<ClockRules['pauses']>, procedure = TRANSFER): Procedure => ({
  ...procedure,
  policy: { ...policyOf(procedure), pauses: { ...policyOf(procedure).pauses, ...pauses } },
});
const received = (procedure = TRANSFER): Dossier =>
  receiveAtDesk(undefined, AT_DESK, { ...at(MONDAY), code: CODE, office: OFFICE, procedure }).state;
/** Papers are asked for on day 1 and come on day 3, two working days later. */
function supplemented(procedure: Procedure): Dossier {
  const asked = requestSupplement(received(procedure), request, on(1)).state;
  return receiveSupplement(asked, { supplementId, components: [] }, on(3)).state;
}

describe('after a pause, by the policy of its procedure', () => {
  it.each<[string, NonNullable<ClockRules['pauses']>, string, string]>([
    ['the time that was left goes on', { supplement: 'resume' }, '2026-07-06T10:00:00.000Z', 'running'],
    ['the whole limit begins anew', { supplement: 'restart' }, '2026-07-07T10:00:00.000Z', 'running'],
    ['five days are added', { supplement: { extend: { workingDays: 5 } } }, '2026-07-09T10:00:00.000Z', 'running'],
    ['nothing moves where it is no reason to pause', { supplement: false }, '2026-07-02T10:00:00.000Z', 'running'],
  ])('%s', (_, pauses, appointmentAt, state) => {
    expect(supplemented(under(pauses)).clock).toMatchObject({ state, appointmentAt });
  });

  it('the share of the step that was asked moves on by the same time', () => {
    const dossier = supplemented(TRANSFER);

    expect(received().linkedCase.runs['appraise']?.dueAt).toBe('2026-06-16T10:00:00.000Z');
    expect(dossier.linkedCase.runs['appraise']?.dueAt).toBe('2026-06-18T10:00:00.000Z');
  });

  it('the promise before it is not forgotten', () => {
    expect(supplemented(TRANSFER).clock.promises).toEqual([
      { madeAt: MONDAY.toISOString(), appointmentAt: '2026-07-02T10:00:00.000Z', why: 'received' },
      { madeAt: on(3).now.toISOString(), appointmentAt: '2026-07-06T10:00:00.000Z', why: 'pause' },
    ]);
  });
});

describe('a step outside the limit', () => {
  const withPause = (pauses: NonNullable<Step['pauses']>): Procedure => ({
    ...TRANSFER,
    steps: TRANSFER.steps.map((step) => (step.step === 'assess-duty' ? { ...step, pauses } : step)),
  });
  const atTax = (procedure: Procedure) =>
    takeOutcome(received(procedure), answerTo(received(procedure), 'appraise', done()), on(1))!;

  it.each(['external', 'posting'] as const)('stops the clock while it is asked, and no longer (%s)', (cause) => {
    const asked = atTax(withPause(cause));
    const { state, events } = takeOutcome(asked.state, answerTo(asked.state, 'assess-duty', done()), on(3))!;

    expect(typesOf(asked.events)).toEqual(['step-settled', 'step-ready', 'clock-paused']);
    expect(asked.state).toMatchObject({
      business: { state: 'processing' },
      clock: { state: 'paused', pauses: [{ cause }] },
    });
    expect(typesOf(events)).toEqual(['step-settled', 'clock-resumed', 'step-ready']);
    expect(events[1]).toMatchObject({ data: { appointmentAt: '2026-07-06T10:00:00.000Z' } });
    expect(state.clock).toMatchObject({ state: 'running', appointmentAt: '2026-07-06T10:00:00.000Z' });
  });

  it('keeps its own share while the dossier waits for it', () => {
    const asked = atTax(withPause('external')).state;

    expect(asked.linkedCase.runs['assess-duty']?.dueAt).toBe('2026-06-23T10:00:00.000Z');
  });

  it('counts where the policy knows no such pause', () => {
    const asked = atTax(under({ external: false }, withPause('external')));

    expect(typesOf(asked.events)).toEqual(['step-settled', 'step-ready']);
    expect(asked.state.clock.state).toBe('running');
  });
});

describe('what is due besides the result', () => {
  it('is the check of a dossier filed online, within 8 working hours', () => {
    const calendar = at(MONDAY).calendar;
    const friday = { ...FILED, filedAt: '2026-06-12T09:00:00.000Z' };

    const { state } = submit(undefined, friday, { now: MONDAY, calendar, procedure: TRANSFER })!;

    expect(state.clock.checkBy).toBe('2026-06-15T09:00:00.000Z');
  });

  it.each([
    ['2026-06-15T02:00:00.000Z', '2026-06-15T10:00:00.000Z', 'the same day'],
    ['2026-06-15T08:00:00.000Z', '2026-06-16T10:00:00.000Z', 'the next working day from 15:00 on'],
  ])('is the hand-over: received %s, by %s (%s)', (now, due) => {
    const { clock } = receiveAtDesk(undefined, AT_DESK, {
      ...at(new Date(now)),
      code: CODE,
      office: OFFICE,
      procedure: TRANSFER,
    }).state;

    expect(clock.handOverBy).toBe(due);
  });
});
