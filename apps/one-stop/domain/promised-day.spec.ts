import type { DataOf, RecalculationApproved } from '#contracts';
import { readYamlFolder } from '#procedures';
import { toCalendar } from '#working-time';
import { law } from '../../../test/walks/dossier-walks.js';
import { apologise } from './apology.js';
import type { Dossier } from './dossier.js';
import { at, AT_DESK, CALENDAR, CODE, OFFICE, DOSSIER_ID, MONDAY, on, TRANSFER, typesOf } from './examples.js';
import { certifyOutage } from './outage.js';
import { promiseBy, recalculate, takeRecalculation } from './recalculation.js';
import { receiveAtDesk } from './reception.js';
import { requestSupplement } from './supplements.js';

const desk = { code: CODE, office: OFFICE, procedure: TRANSFER };
const received = (now = MONDAY): Dossier => receiveAtDesk(undefined, AT_DESK, { ...at(now), ...desk }).state;
const NOTICE = 'Thông báo nghỉ thêm';
const years = readYamlFolder('procedures/calendars').map(({ content }) => content as { year: number; off: object[] });
/** A notice published later gives Monday 22/6/2026 off. */
const withNotice = toCalendar(
  years.map((year) =>
    year.year === 2026
      ? { ...year, off: [...year.off, { date: '2026-06-22', name: 'Nghỉ thêm', decision: NOTICE }] }
      : year,
  ),
);
const [OLD, NEW] = ['2026-07-02T10:00:00.000Z', '2026-07-03T10:00:00.000Z'];
const approved: DataOf<typeof RecalculationApproved> = {
  dossierId: DOSSIER_ID,
  at: MONDAY.toISOString(),
  changeId: DOSSIER_ID,
  oldAt: OLD,
  newAt: NEW,
  why: NOTICE,
};

describe('a notice that is published later', () => {
  it('would move the promise, and says from where to where', () => {
    expect(recalculate(received().clock, TRANSFER, CALENDAR, withNotice)).toEqual({ oldAt: OLD, newAt: NEW });
  });

  it('moves nothing by itself, not even when time runs again after a pause', () => {
    const waiting = requestSupplement(received(), { items: ['Bản vẽ'], reason: 'Thiếu' }, on(0)).state;

    expect(waiting.clock.appointmentAt).toBe(OLD);
    expect(recalculate(waiting.clock, TRANSFER, CALENDAR, withNotice)).toEqual({ oldAt: OLD, newAt: NEW });
  });

  it('moves it once a person approved, and the dossier tells old, new and why', () => {
    const { state, events } = takeRecalculation(received(), approved, on(1));

    expect(state.clock.appointmentAt).toBe(NEW);
    expect(typesOf(events)).toEqual(['appointment-recalculated']);
    expect(events[0]).toMatchObject({ data: { oldAt: OLD, newAt: NEW, why: NOTICE } });
    expect(recalculate(state.clock, TRANSFER, CALENDAR, withNotice)).toBeUndefined();
  });

  it('leaves a promise alone that moved otherwise meanwhile', () => {
    const moved = takeRecalculation(received(), approved, on(1)).state;

    const { state, events } = takeRecalculation(moved, approved, on(1));

    expect(typesOf(events)).toEqual(['late-message-recorded']);
    expect(state).toEqual(moved);
  });

  it('says of a promise that the calendar before does not explain either that somebody has to look', () => {
    const { clock } = received();

    const odd = { ...clock, appointmentAt: '2026-07-10T10:00:00.000Z' };

    expect(recalculate(odd, TRANSFER, CALENDAR, withNotice)).toBe('unexplained');
  });
});

describe('an apology', () => {
  const apology = { reason: 'Phải đo đạc lại thửa đất', appointmentAt: '2026-07-08T10:00:00.000Z' };

  it('promises another day and names who had the dossier', () => {
    const { state, events } = apologise(received(), apology, on(7));

    expect(state.clock.appointmentAt).toBe(apology.appointmentAt);
    expect(events).toMatchObject([
      { data: { oldAt: OLD, newAt: apology.appointmentAt, responsible: ['land-registry'], overdue: false } },
    ]);
  });

  it('promises once only', () => {
    const again = apologise(received(), apology, on(7)).state;

    expect(() => apologise(again, { ...apology, appointmentAt: '2026-07-10T10:00:00.000Z' }, on(8))).toThrow(
      /act-not-allowed.*đã hẹn lại 1 lần/,
    );
  });

  it('is late from a working day before the appointment on', () => {
    const onTime = apologise(received(), apology, at(new Date('2026-07-01T10:00:00.000Z')));
    const late = apologise(received(), apology, at(new Date('2026-07-01T10:00:01.000Z')));

    expect([onTime, late].map(({ events }) => (events[0]!.data as { overdue: boolean }).overdue)).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    ['a day before the one promised', '2026-07-01T10:00:00.000Z', 'phải sau ngày hẹn cũ'],
    ['a Sunday', '2026-07-05T03:00:00.000Z', 'trong giờ làm việc'],
  ])('does not promise %s', (_, appointmentAt, message) => {
    expect(() => apologise(received(), { ...apology, appointmentAt }, on(7))).toThrow(message);
  });

  it('is what counts from then on when the calendar changes', () => {
    const again = apologise(received(), apology, on(7)).state;

    expect(promiseBy(withNotice, TRANSFER, again.clock).toISOString()).toBe(apology.appointmentAt);
  });
});

describe('a certified outage', () => {
  const outage = { certificate: 'XN-12/2026', from: '2026-06-16T01:00:00.000Z', to: '2026-06-16T06:30:00.000Z' };

  it('gives back the working time nobody could use', () => {
    const { state, events } = certifyOutage(received(), outage, on(2));

    expect(state.clock.appointmentAt).toBe('2026-07-03T03:30:00.000Z');
    expect(events).toMatchObject([{ data: { oldAt: OLD, why: expect.stringContaining('XN-12/2026') } }]);
    expect(promiseBy(CALENDAR, TRANSFER, state.clock).toISOString()).toBe('2026-07-03T03:30:00.000Z');
  });

  it('counts once where time stood still anyway', () => {
    const waiting = requestSupplement(received(), { items: ['Bản vẽ'], reason: 'Thiếu' }, on(1)).state;

    const { state, events } = certifyOutage(waiting, { ...outage, from: '2026-06-16T02:00:00.000Z' }, on(2));

    expect(typesOf(events)).toEqual([]);
    expect(state.clock.appointmentAt).toBe(OLD);
  });

  it.each([
    ['twice', { ...outage }, 'đã được ghi nhận'],
    ['that lasts', { ...outage, certificate: 'XN-2', to: '2026-06-30T01:00:00.000Z' }, 'đã kết thúc'],
    ['from before the receipt', { ...outage, certificate: 'XN-3', from: '2026-06-14T01:00:00.000Z' }, 'sau khi hồ sơ'],
    ['that ends before it begins', { ...outage, certificate: 'XN-4', to: outage.from }, 'phải sau lúc bắt đầu'],
  ])('is refused %s', (_, again, message) => {
    const { state } = certifyOutage(received(), outage, on(2));

    expect(() => certifyOutage(state, again, on(3))).toThrow(message);
  });
});

it.each([undefined, 108, 148])(
  'is on every walk what the calendar makes of the recorded facts alone (seed %s)',
  (seed) => {
    law((turns) => {
      const open = turns
        .map(({ decision }) => decision.state)
        .filter(({ clock }) => clock.state === 'running' || clock.state === 'paused');

      expect(open.map(({ clock, procedure }) => promiseBy(CALENDAR, procedure, clock).toISOString())).toEqual(
        open.map(({ clock }) => clock.appointmentAt),
      );
    }, seed);
  },
);
