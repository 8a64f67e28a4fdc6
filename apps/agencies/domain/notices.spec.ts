import { NoticesIssued, type Notice } from '#contracts';
import fc from 'fast-check';
import { now, taken, types } from './given.fixture.js';
import { takeNotices, takePayment } from './notices.js';
import { takeOutcome } from './outcome.js';

const income: Notice = { number: 'TB-1', issuedOn: '2026-06-15', item: 'Thuế thu nhập cá nhân', amount: 9_000_000 };
const fee: Notice = { number: 'TB-2', issuedOn: '2026-06-15', item: 'Lệ phí trước bạ', amount: 2_250_000 };
const pay = ({ number, amount }: Notice, at = '2026-06-16T03:30:00.000Z') => ({ notice: number, amount, paidAt: at });
const issued = (...notices: Notice[]) => takeNotices(taken(), notices, undefined, now).state;
const fault = (code: string) => expect.objectContaining({ code });

describe('notices to pay', () => {
  it('have the step wait, and are told with those that came before', () => {
    const decision = takeNotices(issued(income), [fee], 2_250_000, now);

    expect(decision.state.status).toBe('awaiting-payment');
    expect(decision.events).toMatchObject([{ contract: NoticesIssued, data: { notices: [income, fee] } }]);
  });

  it('change nothing when they come again', () => {
    const state = issued(income, fee);

    expect(takeNotices(state, [income, fee], 11_250_000, now)).toMatchObject({ applied: false, events: [] });
  });

  it('may be issued anew before they are paid, and not after', () => {
    const less = { ...income, amount: 8_000_000 };
    const paid = takePayment(issued(income, fee), pay(income), now).state;

    expect(takeNotices(issued(income), [less], undefined, now).state.notices).toEqual([less]);
    expect(() => takeNotices(paid, [less], undefined, now)).toThrow(fault('asked/amount-mismatch'));
    expect(takeNotices(paid, [income, fee], undefined, now)).toMatchObject({ applied: false });
  });

  it.each([-9_000_000, 0, Number.NaN])('are turned away with an amount of %p', (amount) => {
    expect(() => takeNotices(taken(), [fee, { ...income, amount }], undefined, now)).toThrow(
      fault('asked/amount-mismatch'),
    );
  });

  it('are turned away when their sum is not the declared one', () => {
    expect(() => takeNotices(taken(), [income, fee], 11_250_001, now)).toThrow(fault('asked/amount-mismatch'));
  });

  it('are turned away when their sum is beyond all measure', () => {
    const huge = [1, 2].map((n) => ({ ...fee, number: `TB-${n}`, amount: 999_999_999_999 }));

    expect(() => takeNotices(taken(), huge, undefined, now)).toThrow(fault('asked/amount-mismatch'));
  });

  it('are turned away when two carry one number, of which one would be lost', () => {
    const twin = { ...fee, number: income.number };

    expect(() => takeNotices(taken(), [income, twin], 11_250_000, now)).toThrow(fault('asked/amount-mismatch'));
  });

  it('come too late for a settled request', () => {
    const { state } = takeOutcome(taken(), { outcome: { kind: 'refused', reason: 'Nợ thuế', wrongFile: false } }, now);

    expect(() => takeNotices(state, [income], undefined, now)).toThrow(fault('asked/already-settled'));
  });
});

describe('payments', () => {
  it('leave the step waiting until the last one', () => {
    const decision = takePayment(issued(income, fee), pay(income), now);

    expect(decision).toMatchObject({ applied: true, events: [], state: { status: 'awaiting-payment' } });
  });

  it('settle the step with the last one, and give the duty settlement', () => {
    const first = takePayment(issued(income, fee), pay(fee, '2026-06-17T03:30:00.000Z'), now).state;

    const decision = takePayment(first, pay(income), now);

    expect(types(decision)).toEqual(['request.notices-paid.v1', 'request.outcome-received.v1']);
    expect(decision.state).toMatchObject({
      status: 'settled',
      calls: [],
      outcome: { kind: 'done', facts: { dutySettlement: { total: 11_250_000, paidAt: '2026-06-17T03:30:00.000Z' } } },
    });
  });

  it('count once, before and after the step is settled', () => {
    const half = takePayment(issued(income, fee), pay(income), now).state;
    const whole = takePayment(half, pay(fee), now).state;

    const again = [half, whole].map((state) => takePayment(state, pay(income), now));

    expect(again).toMatchObject([
      { applied: false, events: [], state: { repeats: 1 } },
      { applied: false, events: [], state: { repeats: 1, status: 'settled' } },
    ]);
  });

  it('are turned away for a notice that is not there', () => {
    expect(() => takePayment(issued(income), pay(fee), now)).toThrow(fault('asked/notice-unknown'));
  });

  it.each([8_999_999, 9_000_001])('are turned away when they are %p instead of what the notice says', (amount) => {
    expect(() => takePayment(issued(income), pay({ ...income, amount }), now)).toThrow(fault('asked/amount-mismatch'));
  });

  it('settle the step exactly once, in whatever order and however often they come', () => {
    const notices = [1, 2, 3].map((n) => ({ ...fee, number: `TB-${n}`, amount: n * 1_000 }));
    const orders = fc
      .array(fc.constantFrom(...notices), { maxLength: 12 })
      .chain((some) => fc.shuffledSubarray([...some, ...notices], { minLength: some.length + 3 }));
    fc.assert(
      fc.property(orders, (order) => {
        let state = issued(...notices);
        const told: string[] = [];
        for (const notice of order) {
          const decision = takePayment(state, pay(notice), now);
          state = decision.state;
          told.push(...(types(decision) ?? []));
        }

        expect(told).toEqual(['request.notices-paid.v1', 'request.outcome-received.v1']);
        expect(state.repeats).toBe(order.length - 3);
      }),
    );
  });
});
