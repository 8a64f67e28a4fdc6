import { takeOutcome } from './answers.js';
import type { Dossier } from './dossier.js';
import {
  answerTo,
  at,
  AT_DESK,
  CODE,
  OFFICE,
  COPY,
  done,
  MONDAY,
  on,
  papersOf,
  refused,
  saidOf,
  TRANSFER,
  typesOf,
} from './examples.js';
import { takeNotices } from './payments.js';
import { receiveAtDesk } from './reception.js';
import { takeOverResult } from './result.js';
import { decideWithdrawal, requestWithdrawal } from './withdrawal.js';

const moment = at(MONDAY);
const reason = 'Hai bên không chuyển nhượng nữa';
const received = (): Dossier =>
  receiveAtDesk(undefined, AT_DESK, { ...moment, code: CODE, office: OFFICE, procedure: TRANSFER }).state;
const asked = (): Dossier => requestWithdrawal(received(), { reason }, on(1)).state;

describe('a withdrawal', () => {
  it('stops the dossier when the desk agrees, and its agencies are told', () => {
    const { state, events } = decideWithdrawal(asked(), { agreed: true, reason }, on(2));

    expect(typesOf(events)).toEqual(['step-cancelled', 'stopped']);
    expect(state).toMatchObject({
      business: { cause: 'withdrawn' },
      clock: { state: 'stopped' },
      linkedCase: { state: 'abandoned' },
    });
  });

  it('leaves everything as it was when the desk does not agree', () => {
    const { state, events } = decideWithdrawal(asked(), { agreed: false, reason }, on(2));

    expect(events).toMatchObject([{ data: { resumes: 'processing' } }]);
    expect(state).toEqual(received());
  });

  it('lets agencies go on meanwhile, and stays asked for', () => {
    const { state, events } = takeOutcome(asked(), answerTo(asked(), 'appraise', done()), on(1))!;

    expect(typesOf(events)).toEqual(['step-settled', 'step-ready']);
    expect(state.business.state).toBe('withdrawal-asked');
  });

  it('goes back to where the agencies have brought it meanwhile', () => {
    const atTax = takeOutcome(asked(), answerTo(asked(), 'appraise', done()), on(1))!.state;
    const notice = { number: 'TB-1', issuedOn: '2026-06-16', item: 'Lệ phí', amount: 5_000_000 };
    const paying = takeNotices(atTax, { ...saidOf(atTax, 'assess-duty'), notices: [notice] }, on(1))!.state;

    const { state, events } = decideWithdrawal(paying, { agreed: false, reason }, on(2));

    expect(paying.business.state).toBe('withdrawal-asked');
    expect(events).toMatchObject([{ data: { resumes: 'awaiting-payment' } }]);
    expect(state).toMatchObject({ business: { state: 'awaiting-payment' }, clock: { state: 'paused' } });
  });

  it('that is not agreed to ends in the refusal that came meanwhile', () => {
    const refusedMeanwhile = takeOutcome(asked(), answerTo(asked(), 'appraise', refused()), on(1))!;

    const { state, events } = decideWithdrawal(refusedMeanwhile.state, { agreed: false, reason }, on(2));

    expect(typesOf(refusedMeanwhile.events)).toEqual(['step-settled']);
    expect(refusedMeanwhile.state.business.state).toBe('withdrawal-asked');
    expect(typesOf(events)).toEqual(['withdrawal-rejected', 'stopped']);
    expect(state.business).toMatchObject({ cause: 'refused', reason: 'Không đủ điều kiện' });
  });

  it('is too late once there is a result', () => {
    const filing = { ...AT_DESK, components: papersOf(COPY), facts: { paper: 'Bằng mẫu', copies: 1 } };
    const copy = receiveAtDesk(undefined, filing, { ...moment, code: CODE, office: OFFICE, procedure: COPY }).state;
    const finished = takeOverResult(copy, { results: [] }, moment).state;

    expect(() => requestWithdrawal(finished, { reason }, moment)).toThrow(/“Đã xử lý xong”/);
  });
});
