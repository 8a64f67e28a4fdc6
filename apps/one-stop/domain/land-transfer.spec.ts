import type { Decision } from '#contracts';
import { takeOutcome } from './answers.js';
import type { Dossier } from './dossier.js';
import {
  answerTo,
  at,
  AT_DESK,
  CODE,
  OFFICE,
  done,
  MONDAY,
  on,
  refused,
  requestOf,
  saidOf,
  TRANSFER,
  TRANSFER_FACTS,
  typesOf,
} from './examples.js';
import { takeNotices, takePayment } from './payments.js';
import { receiveAtDesk } from './reception.js';
import { returnAtCounter, takeOverResult } from './result.js';
import { receiveSupplement } from './supplements.js';
import { whatIfRefused } from './what-if-refused.js';

const context = { ...at(MONDAY), code: CODE, office: OFFICE, procedure: TRANSFER };
const SLIP = { transferSlip: { number: 'PC-1' } };
const receive = (facts = {}): Dossier =>
  receiveAtDesk(undefined, { ...AT_DESK, facts: { ...TRANSFER_FACTS, ...facts } }, context).state;
const answer = (dossier: Dossier, step: string, outcome = done(), day = 1): Decision<Dossier> =>
  takeOutcome(dossier, answerTo(dossier, step, outcome), on(day))!;
const atTax = (): Dossier => answer(receive(), 'appraise', done(SLIP)).state;
const notice = (number: string, amount: number) => ({
  number,
  issuedOn: '2026-06-16',
  item: 'Lệ phí trước bạ',
  amount,
});
const issued = (dossier: Dossier, ...amounts: number[]) => ({
  ...saidOf(dossier, 'assess-duty'),
  notices: amounts.map((amount, index) => notice(`TB-${index}`, amount)),
});

describe('a land transfer', () => {
  it('goes from the land registry to tax and back, to the desk, and home', () => {
    const appraised = answer(receive(), 'appraise', done(SLIP));
    const waiting = takeNotices(appraised.state, issued(appraised.state, 8_750_000, 1_750_000), on(1))!;
    const paid = takePayment(waiting.state, { ...saidOf(waiting.state, 'assess-duty'), total: 10_500_000 }, on(3));
    const assessed = answer(paid.state, 'assess-duty', done({ dutySettlement: 'HT-1' }), 3);
    const certificate = { code: 'KQ.GIAY-CHUNG-NHAN', name: 'Giấy chứng nhận', number: 'CN-1' };
    const registered = answer(assessed.state, 'register', { kind: 'done', facts: {}, results: [certificate] }, 4);
    const finished = takeOverResult(registered.state, { results: [] }, on(4));
    const home = returnAtCounter(finished.state, { receivedBy: 'applicant', feesPaid: false }, on(7));

    const all = [appraised, waiting, paid, assessed, registered, finished, home];
    expect(all.map(({ events }) => typesOf(events).join(' '))).toEqual([
      'step-settled step-ready',
      'payment-requested',
      'payment-settled',
      'step-settled step-ready',
      'step-settled',
      'finished',
      'returned',
    ]);
    expect(registered.state).toMatchObject({ business: { state: 'processing' }, linkedCase: { state: 'complete' } });
    expect(finished.events[0]).toMatchObject({ data: { results: [certificate], owed: 0 } });
    expect(home.state).toMatchObject({ business: { state: 'returned' }, clock: { state: 'stopped' } });
  });

  it('hands the transfer slip on to tax', () => {
    const { events } = answer(receive(), 'appraise', done({ ...SLIP, stray: 1 }));

    expect(events[1]).toMatchObject({ data: { step: 'assess-duty', agency: 'tax', facts: SLIP } });
    expect(Object.keys((events[1]!.data as { facts: object }).facts)).not.toContain('stray');
  });

  it('leaves tax out where the transfer is exempt', () => {
    const { events } = answer(receive({ exempt: true }), 'appraise', done(SLIP));

    expect(events).toMatchObject([{}, { data: { step: 'register' } }]);
  });

  it('is registered only when the origin is confirmed, too', () => {
    const waiting = answer(receive({ originUnclear: true, exempt: true }), 'appraise', done(SLIP));
    const confirmed = answer(waiting.state, 'confirm-origin', done({ originConfirmation: 'XN-1' }));

    expect(typesOf(waiting.events)).toEqual(['step-settled']);
    expect(confirmed.events).toMatchObject([{}, { data: { step: 'register' } }]);
  });

  it('moves its appointment by the time it waited for the money', () => {
    const waiting = takeNotices(atTax(), issued(atTax(), 5_000_000), on(1))!.state;
    const { state, events } = takePayment(waiting, { ...saidOf(waiting, 'assess-duty'), total: 5_000_000 }, on(3));

    expect(waiting.clock).toMatchObject({ state: 'paused', pauses: [{ cause: 'payment' }] });
    expect(state.clock).toMatchObject({ state: 'running', appointmentAt: '2026-07-06T10:00:00.000Z' });
    expect(events[0]).toMatchObject({ data: { appointmentAt: '2026-07-06T10:00:00.000Z' } });
  });

  it('asks for the new total when more notices come, and says nothing when the same come again', () => {
    const waiting = takeNotices(atTax(), issued(atTax(), 5_000_000), on(1))!.state;
    const more = takeNotices(waiting, issued(waiting, 5_000_000, 2_000_000), on(1))!;

    expect(more.events.at(-1)).toMatchObject({ data: { total: 7_000_000 } });
    expect(more.state.clock.pauses).toHaveLength(1);
    expect(takeNotices(more.state, issued(waiting, 5_000_000, 2_000_000), on(2))).toBeUndefined();
  });

  it('goes back to the land registry when tax finds the file wrong, twice at most', () => {
    let dossier = atTax();
    const sentBack = answer(dossier, 'assess-duty', refused(true));
    dossier = answer(sentBack.state, 'appraise', done(SLIP)).state;
    dossier = answer(dossier, 'assess-duty', refused(true)).state;
    dossier = answer(dossier, 'appraise', done(SLIP)).state;
    const third = answer(dossier, 'assess-duty', refused(true));

    expect(typesOf(sentBack.events)).toEqual(['step-settled', 'step-settled', 'step-ready']);
    expect(sentBack.events.at(-1)).toMatchObject({ data: { requestId: `${dossier.id}/appraise/2` } });
    expect(sentBack.state.facts).not.toHaveProperty('transferSlip');
    expect(typesOf(third.events)).toEqual(['step-settled', 'stopped']);
  });

  it('waits no longer for a payment whose file was sent back', () => {
    const waiting = takeNotices(atTax(), issued(atTax(), 5_000_000), on(1))!.state;

    const { state, events } = answer(waiting, 'assess-duty', refused(true), 2);

    expect(typesOf(events)).toEqual(['step-settled', 'step-settled', 'processing', 'step-ready']);
    expect(state).toMatchObject({
      business: { state: 'processing' },
      clock: { state: 'running' },
      duties: [{ state: 'dropped' }],
    });
  });

  it('stops when an agency refuses it, and the other agency is told', () => {
    const { state, events } = answer(receive({ originUnclear: true }), 'appraise', refused());

    expect(typesOf(events)).toEqual(['step-settled', 'step-cancelled', 'stopped']);
    expect(events[1]).toMatchObject({ data: { requestId: `${state.id}/confirm-origin/1` } });
    expect(state.business).toEqual({ state: 'stopped', cause: 'refused', reason: 'Không đủ điều kiện' });
  });

  it('can say beforehand what a refusal would do', () => {
    const dossier = atTax();

    expect(whatIfRefused(dossier, 'assess-duty', true, on(1))).toEqual({
      consequence: 'undo',
      undone: ['Thẩm định hồ sơ, lập phiếu chuyển thông tin', 'Xác định nghĩa vụ tài chính'],
      cancelled: [],
      asked: ['Thẩm định hồ sơ, lập phiếu chuyển thông tin'],
    });
    expect(whatIfRefused(dossier, 'assess-duty', false, on(1))).toMatchObject({ consequence: 'refuse' });
    expect(whatIfRefused(dossier, 'register', false, on(1))).toBeUndefined();
  });

  it('waits for papers the land registry misses, and tells it when they came', () => {
    const dossier = receive();
    const asking = answer(dossier, 'appraise', {
      kind: 'supplement-needed',
      items: ['Bản vẽ'],
      reason: 'Thiếu bản vẽ',
    });
    const supplementId = `${dossier.id}/supplement/1`;
    const brought = receiveSupplement(asking.state, { supplementId, components: [] }, on(2));

    expect(typesOf(asking.events)).toEqual(['supplement-requested', 'later supplement-expired']);
    expect(asking.state.linkedCase.runs['appraise']).toMatchObject({ state: 'asked', attempt: 1 });
    expect(brought.events).toMatchObject([{ data: { supplementId, requestId: requestOf(dossier, 'appraise') } }]);
    expect(brought.state).toMatchObject({ business: { state: 'processing' }, clock: { state: 'running' } });
  });

  it('records an answer to an attempt that is over, and does not apply it', () => {
    const first = answerTo(receive(), 'appraise', done(SLIP));
    const askedAgain = answer(atTax(), 'assess-duty', refused(true)).state;

    const { state, events } = takeOutcome(askedAgain, first, on(1))!;

    expect(askedAgain.linkedCase.runs['appraise']).toMatchObject({ state: 'asked', attempt: 2 });
    expect(typesOf(events)).toEqual(['late-message-recorded']);
    expect(state).toEqual(askedAgain);
  });
});
