import fc from 'fast-check';
import { law } from '../../../test/walks/dossier-walks.js';
import { takeOutcome } from './answers.js';
import type { Dossier } from './dossier.js';
import { answerTo, at, AT_DESK, CODE, OFFICE, done, MONDAY, on, saidOf, TRANSFER } from './examples.js';
import { certifyOutage } from './outage.js';
import { takeNotices, takePayment } from './payments.js';
import { receiveAtDesk } from './reception.js';
import { takeOverResult } from './result.js';
import { timeOf } from './time.js';

const received = (): Dossier =>
  receiveAtDesk(undefined, AT_DESK, { ...at(MONDAY), code: CODE, office: OFFICE, procedure: TRANSFER }).state;
const notice = { number: 'TB-1', issuedOn: '2026-06-16', item: 'Lệ phí', amount: 5_000_000 };

/** Land registry a day, tax two, of which the applicant pays one; registered on day 4, at the desk on day 7. */
function walked(): Dossier {
  const atTax = takeOutcome(received(), answerTo(received(), 'appraise', done()), on(1))!.state;
  const paying = takeNotices(atTax, { ...saidOf(atTax, 'assess-duty'), notices: [notice] }, on(2))!.state;
  const paid = takePayment(paying, { ...saidOf(paying, 'assess-duty'), total: 5_000_000 }, on(3)).state;
  const assessed = takeOutcome(paid, answerTo(paid, 'assess-duty', done()), on(3))!.state;
  const registered = takeOutcome(assessed, answerTo(assessed, 'register', done()), on(4))!.state;
  return takeOverResult(registered, { results: [] }, on(7)).state;
}
const at9 = (day: number) => timeOf(walked(), on(day).now, at(MONDAY))!;

describe('who has the time of a dossier', () => {
  it('is asked at any instant: promised, used, left', () => {
    expect([0, 1, 2, 3, 4, 7, 30].map(at9).map(({ state, used, left }) => [state, used.days, left.days])).toEqual([
      ['running', 0, 13.75],
      ['running', 1, 12.75],
      ['paused', 2, 11.75],
      ['running', 2, 11.75],
      ['running', 3, 10.75],
      ['stopped', 4, 9.75],
      ['stopped', 4, 9.75],
    ]);
  });

  it('knows who had it then', () => {
    expect(
      [0, 1, 2, 3, 4, 7].map((day) => timeOf(walked(), new Date(on(day).now.getTime() + 1), at(MONDAY))!.holders),
    ).toEqual([['land-registry'], ['tax'], ['applicant'], ['land-registry'], ['desk'], []]);
  });

  it('knows what each agency and the desk had', () => {
    expect(at9(7).legs.map(({ agency, step, used, budget }) => [agency, step, used.days, budget?.days])).toEqual([
      ['one-stop', 'desk', 1, undefined],
      ['land-registry', 'appraise', 1, 1.75],
      ['tax', 'assess-duty', 1, 5.75],
      ['land-registry', 'register', 1, 7.75],
    ]);
  });

  it('knows what stood still, why, and for how long', () => {
    expect(at9(7).pauses).toMatchObject([{ cause: 'payment', lasted: { days: 1, hours: 8 } }]);
    expect(at9(2).pauses).toMatchObject([{ cause: 'payment', lasted: { days: 0 } }]);
    expect(at9(1).pauses).toEqual([]);
  });

  it('tells the promise as it was then', () => {
    expect([at9(1), at9(4)].map(({ appointmentAt }) => appointmentAt)).toEqual([
      '2026-07-02T10:00:00.000Z',
      '2026-07-03T10:00:00.000Z',
    ]);
  });

  it('counts an outage from when it was certified on: nobody knew of it before', () => {
    const outage = { certificate: 'XN-1', from: '2026-06-16T02:00:00.000Z', to: '2026-06-16T10:00:00.000Z' };
    const certified = certifyOutage(received(), outage, on(3)).state;

    const [before, after] = [2, 4].map((day) => timeOf(certified, on(day).now, at(MONDAY))!);

    expect([before, after].map((time) => time!.promised)).toEqual([
      { hours: 110, days: 13.75 },
      { hours: 110, days: 13.75 },
    ]);
    expect([before, after].map((time) => [time!.used.hours, time!.pauses.length])).toEqual([
      [16, 0],
      [26, 1],
    ]);
  });

  it('says by how much a dossier is late', () => {
    expect(timeOf(received(), new Date('2026-07-03T10:00:00.000Z'), at(MONDAY))?.left).toEqual({ hours: -8, days: -1 });
  });

  it('has nothing to say before the receipt', () => {
    expect(timeOf(received(), new Date('2026-06-14T10:00:00.000Z'), at(MONDAY))).toBeUndefined();
  });

  // The seed is of a walk in which one answer ended a pause and began the next.
  it.each([undefined, 1614831746])(
    'loses no minute: whatever happens, used and left are what was promised at the receipt (seed %s)',
    (seed) => {
      law((turns) => {
        for (const { decision } of turns) {
          const { clock } = decision.state;
          if (clock.state !== 'running' && clock.state !== 'paused') continue;
          const now = new Date(turnTime(decision.state));
          const whole = timeOf(decision.state, new Date(clock.receivedAt!), at(MONDAY))!.promised;

          expect(timeOf(decision.state, now, at(MONDAY))!.promised.hours).toBeCloseTo(whole.hours, 1);
        }
      }, seed);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 7 * 24 * 60 }), (minutes) => {
          const { promised, used, left } = timeOf(walked(), new Date(MONDAY.getTime() + minutes * 60_000), at(MONDAY))!;

          expect(used.hours + left.hours).toBeCloseTo(promised.hours, 1);
          expect(promised.hours).toBeCloseTo(110, 1);
        }),
      );
    },
  );
});

/** The last instant the state knows of. */
const turnTime = ({ clock, legs }: Dossier): string =>
  [
    ...clock.pauses.flatMap(({ from, to }) => [from, to ?? from]),
    ...(legs ?? []).flatMap(({ from, to }) => [from, to ?? from]),
    clock.receivedAt!,
  ]
    .toSorted()
    .at(-1)!;
