import { toCalendar } from '#working-time';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { answerFeedback, askSender, forwardFeedback, publishFeedback, refuseFeedback } from './answer-feedback.js';
import { dueOf, isLate, type Feedback, type Filed } from './feedback.js';
import { completeFeedback, rateFeedback } from './hear-sender.js';
import { takeInFeedback } from './take-in-feedback.js';

const calendar = toCalendar(
  [2025, 2026, 2027].map((year): unknown => parse(readFileSync(`procedures/calendars/${year}.yaml`, 'utf8'))),
);
const FILED: Filed = {
  foreignCode: 'PAKN-26-0001',
  class: 'regulation',
  subject: 'Mẫu đơn khó điền',
  content: 'Mẫu đơn có hai ô cùng tên.',
  isProtected: false,
  officeCode: '000.00.14.H03',
  sentAt: '2026-11-23T02:00:00.000Z', // Monday 9 o'clock; the 24th is Vietnam Culture Day
};
const NOW = new Date('2026-11-23T02:05:00.000Z');
const at = (now: string) => ({ now: new Date(now), calendar, by: { sub: 'an', name: 'Nông Văn An' } });
const takenIn = (change: Partial<Filed> = {}): Feedback =>
  takeInFeedback(undefined, 'f', { ...FILED, ...change }, calendar, NOW)!.state;

describe('the time of a feedback', () => {
  it('is 2 working days to refuse and 15 to answer, over a holiday', () => {
    const { refuseBy, answerBy } = takenIn();

    expect([refuseBy, answerBy]).toEqual(['2026-11-26T10:00:00.000Z', '2026-12-15T10:00:00.000Z']);
  });

  it('begins when another level passed it on, also when that is told later', () => {
    const later = { ...FILED, transferredAt: '2026-11-27T02:00:00.000Z' };

    const { state } = takeInFeedback(takenIn(), 'f', later, calendar, NOW)!;

    expect(state.answerBy > takenIn().answerBy).toBe(true);
    expect(state.history.at(-1)).toMatchObject({ what: 'transferred' });
  });

  it('never goes back: what was passed on earlier and comes later changes nothing', () => {
    const passedOn = takenIn({ transferredAt: '2026-11-27T02:00:00.000Z' });

    expect(takeInFeedback(passedOn, 'f', FILED, calendar, NOW)).toBeUndefined();
  });

  it('goes on when it is forwarded: passing on gains nothing', () => {
    const { state } = forwardFeedback(
      takenIn(),
      { to: 'H55.902', reason: 'Thuộc xã Bằng Vân' },
      at('2026-11-30T02:00:00.000Z'),
    );

    expect([state.answerBy, state.officeCode]).toEqual([takenIn().answerBy, 'H55.902']);
  });

  it('shows late once the day is over, and for good when the answer came after it', () => {
    const open = takenIn();
    const { state } = answerFeedback(open, 'Đã sửa mẫu đơn.', at('2026-12-16T02:00:00.000Z'));

    expect(isLate(open, new Date(open.answerBy))).toBe(false);
    expect(isLate(open, new Date('2026-12-16T01:00:00.000Z'))).toBe(true);
    expect(isLate(state, new Date('2026-12-16T02:00:00.000Z'))).toBe(true);
  });

  it('is 2 working days more to publish the answer', () => {
    const { state } = answerFeedback(takenIn(), 'Đã sửa mẫu đơn.', at('2026-11-26T02:00:00.000Z'));

    expect(dueOf(state)).toBe('2026-11-30T10:00:00.000Z');
    expect(isLate(state, new Date('2026-12-01T02:00:00.000Z'))).toBe(true);
  });
});

describe('a feedback', () => {
  it('is taken in once, and fails under the same code with another content', () => {
    expect(takeInFeedback(takenIn(), 'f', FILED, calendar, NOW)).toBeUndefined();
    expect(() => takeInFeedback(takenIn(), 'f', { ...FILED, content: 'Khác' }, calendar, NOW)).toThrow(
      expect.objectContaining({ code: 'feedback/already-exists' }),
    );
  });

  it('is refused within two working days, and not after', () => {
    const intime = refuseFeedback(takenIn(), 'Không thuộc phạm vi', at('2026-11-26T10:00:00.000Z'));

    expect(intime.state).toMatchObject({ status: 'refused', refusal: 'Không thuộc phạm vi' });
    expect(() => refuseFeedback(takenIn(), 'Không thuộc phạm vi', at('2026-11-26T10:00:00.001Z'))).toThrow(
      expect.objectContaining({ code: 'feedback/act-not-allowed' }),
    );
  });

  it('goes back to its sender for more within five working days, and not after; its time goes on', () => {
    const asked = askSender(takenIn(), 'Mẫu đơn nào, ô số mấy?', at('2026-12-01T10:00:00.000Z')).state;
    const completed = completeFeedback(asked, { text: 'Ô số 3.', at: '2026-12-02T02:00:00.000Z' })!.state;

    expect(asked.history.at(-1)).toMatchObject({ what: 'asked', by: 'an', byName: 'Nông Văn An' });
    expect([asked.status, completed.status, completed.answerBy]).toEqual(['asked', 'processing', takenIn().answerBy]);
    expect(completeFeedback(completed, { text: 'Ô số 3.', at: '2026-12-02T02:00:00.000Z' })).toBeUndefined();
    expect(() => askSender(takenIn(), 'Mẫu đơn nào, ô số mấy?', at('2026-12-01T10:00:00.001Z'))).toThrow(
      expect.objectContaining({ code: 'feedback/act-not-allowed' }),
    );
  });

  it('is judged by its sender after the answer only; the last word counts, in whatever order it comes', () => {
    const { state } = answerFeedback(takenIn(), 'Đã sửa mẫu đơn.', at('2026-11-26T02:00:00.000Z'));
    const rated = rateFeedback(state, { isSatisfied: false, at: '2026-11-28T02:00:00.000Z' })!.state;

    expect(rateFeedback(rated, { isSatisfied: true, at: '2026-11-27T02:00:00.000Z' })).toBeUndefined();
    expect(rated.rated?.isSatisfied).toBe(false);
    expect(() => rateFeedback(takenIn(), { isSatisfied: true, at: '2026-11-28T02:00:00.000Z' })).toThrow(
      expect.objectContaining({ code: 'feedback/act-not-allowed' }),
    );
  });

  it('is answered once, and published after that only', () => {
    const { state } = answerFeedback(takenIn(), 'Đã sửa mẫu đơn.', at('2026-11-26T02:00:00.000Z'));
    const published = publishFeedback(state, at('2026-11-27T02:00:00.000Z'))!.state;

    expect(published).toMatchObject({ status: 'published', publishedAt: '2026-11-27T02:00:00.000Z' });
    expect(publishFeedback(published, at('2026-11-28T02:00:00.000Z'))).toBeUndefined();
    for (const act of [
      () => publishFeedback(takenIn(), at('2026-11-26T02:00:00.000Z')),
      () => answerFeedback(state, 'Lần nữa.', at('2026-11-26T03:00:00.000Z')),
      () => refuseFeedback(state, 'Thôi', at('2026-11-26T03:00:00.000Z')),
      () => forwardFeedback(state, { to: 'H55.902', reason: 'Nhầm' }, at('2026-11-26T03:00:00.000Z')),
    ])
      expect(act).toThrow(expect.objectContaining({ code: 'feedback/act-not-allowed' }));
  });

  it('tells the feedback system each step, in its order and under a key of its own', () => {
    const answered = answerFeedback(takenIn(), 'Đã sửa mẫu đơn.', at('2026-11-26T02:00:00.000Z')).state;
    const { calls } = publishFeedback(answered, at('2026-11-27T02:00:00.000Z'))!.state;

    expect(calls.map(({ id, action }) => [id, action])).toEqual([
      ['f/1', 'received'],
      ['f/2', 'answered'],
      ['f/3', 'published'],
    ]);
  });
});
