import { takeOutcome } from './answers.js';
import { countsAsLate, type Dossier } from './dossier.js';
import {
  answerTo,
  at,
  AT_DESK,
  CODE,
  OFFICE,
  done,
  FILED,
  MONDAY,
  on,
  papersOf,
  saidOf,
  TRANSFER,
  TRANSFER_FACTS,
  typesOf,
} from './examples.js';
import { takeNotices, takePayment } from './payments.js';
import { accept, receiveAtDesk, submit } from './reception.js';
import { toStanding } from './tracking.js';
import { warningsOf } from './warnings.js';
import { expireSupplement, receiveSupplement, requestSupplement } from './supplements.js';

const moment = at(MONDAY);
const request = { items: ['Bản vẽ thửa đất'], reason: 'Thiếu bản vẽ' };
const supplementId = `${FILED.dossierId}/supplement/1`;
const expired = { dossierId: FILED.dossierId, at: MONDAY.toISOString(), supplementId };
const submitted = (): Dossier => submit(undefined, FILED, { now: MONDAY, procedure: TRANSFER })!.state;
const received = (facts = {}): Dossier =>
  receiveAtDesk(
    undefined,
    { ...AT_DESK, facts: { ...TRANSFER_FACTS, ...facts } },
    { ...moment, code: CODE, office: OFFICE, procedure: TRANSFER },
  ).state;

describe('a supplement', () => {
  it('before acceptance leads back to the desk, which may then accept', () => {
    const asked = requestSupplement(submitted(), request, moment);
    const brought = receiveSupplement(asked.state, { supplementId, components: [] }, on(1));

    expect(() => accept(asked.state, { feesPaid: true }, { ...on(1), code: CODE, office: OFFICE })).toThrow(
      'act-not-allowed',
    );
    expect(brought.state).toMatchObject({
      business: { state: 'submitted' },
      clock: { state: 'not-started', pauses: [] },
    });
    expect(accept(brought.state, { feesPaid: true }, { ...on(1), code: CODE, office: OFFICE }).state.code).toBe(CODE);
  });

  it('before acceptance gives the desk its hours to check anew, from when the papers are there', () => {
    const filed = submit(undefined, FILED, { ...moment, procedure: TRANSFER })!.state;
    const asked = requestSupplement(filed, request, moment);

    const brought = receiveSupplement(asked.state, { supplementId, components: [] }, on(9));

    expect(filed.clock.checkBy! < on(9).now.toISOString()).toBe(true);
    expect(brought.state.clock.checkBy! > on(9).now.toISOString()).toBe(true);
  });

  it('is due within the days of the procedure, also when an agency names a day that is over', () => {
    const asked = requestSupplement(received(), request, moment);
    const late = requestSupplement(received(), { ...request, respondBy: '2026-06-01T00:00:00.000Z' }, moment);

    expect(asked.events.at(-1)).toMatchObject({ at: new Date('2026-07-15T10:00:00.000Z'), data: { supplementId } });
    expect(late.state.supplements[0]?.respondBy).toBe('2026-07-15T10:00:00.000Z');
  });

  it('stops the dossier when its time is over, and the agencies are told', () => {
    const asked = requestSupplement(received(), request, moment).state;

    const { state, events } = expireSupplement(asked, expired, on(30));

    expect(typesOf(events)).toEqual(['step-cancelled', 'stopped']);
    expect(state).toMatchObject({
      business: { cause: 'supplement-expired' },
      supplements: [{ state: 'expired' }],
      clock: { state: 'stopped', pauses: [{ to: on(30).now.toISOString() }] },
    });
  });

  it('that came in time makes its expiry a late message', () => {
    const asked = requestSupplement(received(), request, moment).state;
    const brought = receiveSupplement(asked, { supplementId, components: [] }, on(1)).state;
    const askedAgain = requestSupplement(brought, request, on(2)).state;

    const { state, events } = expireSupplement(askedAgain, expired, on(30));

    expect(typesOf(events)).toEqual(['late-message-recorded']);
    expect(state.business.state).toBe('awaiting-supplement');
  });

  it('may be asked a second time, which is marked: the index counts the dossier as late', () => {
    const asked = requestSupplement(received(), request, moment);
    const brought = receiveSupplement(asked.state, { supplementId, components: [] }, on(1)).state;
    const again = requestSupplement(brought, request, on(2));

    expect([asked, again].map(({ events }) => (events[0]!.data as { number: number }).number)).toEqual([1, 2]);
    expect([asked, again].map(({ state }) => countsAsLate(state))).toEqual([false, true]);
    expect(warningsOf(again.state).map(({ text }) => text)).toEqual([
      expect.stringMatching(/yêu cầu bổ sung 2 lần .* trễ hạn/),
    ]);
    expect(toStanding(again.state).warnings).toEqual([]);
  });

  it('replaces papers of the same kind and adds the others', () => {
    const asked = requestSupplement(received(), request, moment).state;
    const [form] = papersOf(TRANSFER);
    const drawing = { ...form!, code: 'TP.BAN-VE', name: 'Bản vẽ' };

    const { state } = receiveSupplement(asked, { supplementId, components: [{ ...form!, copies: 2 }, drawing] }, on(1));

    expect(state.components).toHaveLength(papersOf(TRANSFER).length + 1);
    expect(state.components.find(({ code }) => code === form!.code)?.copies).toBe(2);
  });

  it('cannot be received twice', () => {
    const asked = requestSupplement(received(), request, moment).state;
    const brought = receiveSupplement(asked, { supplementId, components: [] }, on(1)).state;

    expect(() => receiveSupplement(brought, { supplementId, components: [] }, on(1))).toThrow('act-not-allowed');
  });

  it('is not needed any more when the agency answers without it', () => {
    const dossier = received();
    const needs = { kind: 'supplement-needed', ...request } as const;
    const asked = takeOutcome(dossier, answerTo(dossier, 'appraise', needs), on(1))!.state;

    const { state, events } = takeOutcome(asked, answerTo(asked, 'appraise', done()), on(2))!;

    expect(typesOf(events)).toEqual(['step-settled', 'processing', 'step-ready']);
    expect(state).toMatchObject({ supplements: [{ state: 'dropped' }], clock: { state: 'running' } });
  });
});

describe('pauses of two branches', () => {
  /** Tax waits for money from day 1; the commune misses papers on day 2. */
  function overlapping(): Dossier {
    const dossier = received({ originUnclear: true });
    const atTax = takeOutcome(dossier, answerTo(dossier, 'appraise', done()), on(1))!.state;
    const notice = { number: 'TB-1', issuedOn: '2026-06-16', item: 'Lệ phí', amount: 5_000_000 };
    const paying = takeNotices(atTax, { ...saidOf(atTax, 'assess-duty'), notices: [notice] }, on(1))!.state;
    return takeOutcome(paying, answerTo(paying, 'confirm-origin', { kind: 'supplement-needed', ...request }), on(2))!
      .state;
  }
  const pay = (dossier: Dossier, day: number) =>
    takePayment(dossier, { ...saidOf(dossier, 'assess-duty'), total: 5_000_000 }, on(day));

  it('stand still until the last of them is over, and count once', () => {
    const paid = pay(overlapping(), 3).state;
    const { state } = receiveSupplement(paid, { supplementId, components: [] }, on(4));

    expect(paid.clock).toMatchObject({ state: 'paused', appointmentAt: '2026-07-02T10:00:00.000Z' });
    expect(state.clock).toMatchObject({ state: 'running', appointmentAt: '2026-07-07T10:00:00.000Z' });
    expect(state.clock.pauses.every(({ to }) => to)).toBe(true);
  });

  it('show what was asked last, and what is left is told again', () => {
    const dossier = overlapping();
    const brought = receiveSupplement(dossier, { supplementId, components: [] }, on(3));

    expect(dossier.business.state).toBe('awaiting-supplement');
    expect(typesOf(brought.events)).toEqual(['supplement-received', 'payment-requested']);
    expect(brought.state).toMatchObject({ business: { state: 'awaiting-payment' }, clock: { state: 'paused' } });
    expect(typesOf(pay(dossier, 3).events)).toEqual(['payment-settled', 'supplement-requested']);
  });
});
