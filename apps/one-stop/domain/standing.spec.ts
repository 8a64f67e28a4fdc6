import { answerTo, AT_DESK, at, CALENDAR, CODE, COPY, done, FILED, MONDAY, TRANSFER } from './examples.js';
import { takeOutcome } from './answers.js';
import type { Dossier } from './dossier.js';
import { receiveAtDesk, submit } from './reception.js';
import { requestSupplement } from './supplements.js';
import { dueAtOf, holderOf, searchTextOf, toPlain } from './standing.js';

const filed = (papers: (typeof FILED)['papers']): Dossier =>
  submit(undefined, { ...FILED, papers }, { now: MONDAY, procedure: TRANSFER, calendar: CALENDAR })!.state;
const received = receiveAtDesk(undefined, AT_DESK, { ...at(MONDAY), procedure: TRANSFER, code: CODE }).state;
const waiting = requestSupplement(received, { items: ['Bản vẽ'], reason: 'Thiếu bản vẽ thửa đất' }, at(MONDAY)).state;

describe('who has a dossier', () => {
  it('is the desk, the post or the applicant before it is received, as its papers lie', () => {
    expect(holderOf(filed('electronic'))).toBe('desk');
    expect(holderOf(filed('collected'))).toBe('post');
    expect(holderOf(filed('desk'))).toBe('applicant');
  });

  it('is the agency that is asked now, the applicant when papers are missing, and the desk at the end', () => {
    const transferred = takeOutcome(
      received,
      answerTo(received, 'appraise', done({ transferSlip: 'P1' })),
      at(MONDAY),
    )!;
    const copy = receiveAtDesk(
      undefined,
      {
        ...AT_DESK,
        procedure: COPY.code,
        components: [{ code: 'TP.BAN-CHINH', name: 'Bản chính', originals: 1, copies: 0, electronic: false }],
        facts: { paper: 'Bằng tốt nghiệp', copies: 2 },
      } as never,
      { ...at(MONDAY), procedure: COPY, code: CODE },
    ).state;

    expect([received, transferred.state, waiting, copy].map(holderOf)).toEqual([
      'land-registry',
      'tax',
      'applicant',
      'desk',
    ]);
  });
});

describe('what is due', () => {
  it('is the check of a filed dossier, then the appointment, and nothing while time stands still', () => {
    const submitted = filed('electronic');

    expect(dueAtOf(submitted)).toBe(submitted.clock.checkBy);
    expect(dueAtOf(received)).toBe(received.clock.appointmentAt);
    expect(dueAtOf(waiting)).toBeUndefined();
  });
});

describe('the text a dossier is found by', () => {
  it('has no diacritics, and holds codes, name and number', () => {
    expect(toPlain('ĐẶNG Thị Hường')).toBe('dang thi huong');
    expect(searchTextOf(received)).toBe(`${CODE} ${FILED.foreignCode} hoang thi thu 006180000002`.toLowerCase());
  });
});
