import { LATER, NOW, now, queued, step, taken, types } from './given.fixture.js';
import { handOn } from './hand-on.js';
import { hearFormer } from './hear-former.js';
import { hear, type Said } from './hear.js';
import type { Request } from './request.js';

const later = { now: LATER };
const moved = {
  dossierId: step.dossierId,
  at: LATER.toISOString(),
  act: 'Nghị quyết thử',
  on: '2026-06-12',
  requestId: step.requestId,
  step: step.step,
  stepName: step.stepName,
  from: 'tax',
  agency: 'tax-of-the-region',
  agencyName: 'Thuế khu vực',
};
const notice = { number: 'TB-1', issuedOn: '2026-06-11', item: 'Lệ phí trước bạ', amount: 2_250_000 };
const notices: Said = { kind: 'notices', notices: [notice] };
const paid = (number = notice.number): Said => ({
  kind: 'payment',
  payment: { notice: number, amount: notice.amount, paidAt: NOW.toISOString() },
});
const says = (outcome: Extract<Said, { kind: 'outcome' }>['outcome']): Said => ({ kind: 'outcome', outcome });
const notYet = says({ kind: 'not-yet', until: LATER.toISOString(), reason: 'Chờ xác định giá đất' });

/** A request of the tax office's, of which it had said this much when the tax office of the region went on. */
const handedOn = (...said: Said[]): Request => {
  const told = said.reduce<Request>((request, one) => hear(request, one, now).state, taken());
  return handOn(told, moved, { pollEveryMs: 900_000 }, later)!.state;
};

describe('an agency with whose request another goes on', () => {
  it.each<[string, Said]>([
    ['an outcome', says({ kind: 'done', facts: {}, results: [] })],
    ['a refusal', says({ kind: 'refused', reason: 'Sai hồ sơ', wrongFile: false })],
    ['a demand for papers', says({ kind: 'supplement-needed', items: ['Bản vẽ'], reason: 'Thiếu bản vẽ' })],
    ['other notices', { kind: 'notices', notices: [{ ...notice, amount: 1 }] }],
    ['a payment on a notice it never issued', paid('TB-9')],
  ])('decides no more: %s is refused with the reason', (_, said) => {
    const request = handedOn(notices, notYet);

    expect(() => hearFormer(request, said, later)).toThrow('asked/handed-on');
  });

  it('may repeat what it said before, which is counted', () => {
    const request = handedOn(notYet);

    const again = [notYet, { kind: 'progress' } as const].map((said) => hearFormer(request, said, later));

    for (const { state, events } of again) expect([state, events]).toEqual([{ ...request, repeats: 1 }, []]);
    expect(hearFormer(handedOn(notices), notices, later).applied).toBe(false);
  });

  it('tells of money that was paid on its notices: nobody pays twice', () => {
    const { state, events } = hearFormer(handedOn(notices), paid(), later);

    expect([state.status, state.agency]).toEqual(['settled', moved.agency]);
    expect(types({ events })).toEqual(['request.notices-paid.v1', 'request.outcome-received.v1']);
  });

  it('is remembered, however often the request is handed on', () => {
    const twice = handOn(handedOn(), { ...moved, agency: 'tax-of-the-province' }, undefined, later)!.state;

    expect(twice.formers).toEqual(['tax', moved.agency]);
    expect(queued().formers).toBeUndefined();
  });
});
