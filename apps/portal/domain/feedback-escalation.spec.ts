import type { DataOf, Decision, FeedbackDue } from '#contracts';
import { toOrganisation, type EscalationChange } from '#procedures';
import { toCalendar } from '#working-time';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { answerFeedback, forwardFeedback } from './answer-feedback.js';
import { decideOnFeedback } from './decide-on-feedback.js';
import type { Feedback, Filed } from './feedback.js';
import { openAlertsOf, ringForFeedback } from './ring-for-feedback.js';
import { takeInFeedback } from './take-in-feedback.js';

const calendar = toCalendar(
  [2025, 2026, 2027].map((year): unknown => parse(readFileSync(`procedures/calendars/${year}.yaml`, 'utf8'))),
);
const OFFICE = '000.00.14.H03';
const office = (escalation?: EscalationChange) =>
  toOrganisation([
    {
      file: 'thu.yaml',
      content: {
        units: [{ code: '062', name: 'Huyện thử', kind: 'district', validFrom: '2021-01-01' }],
        offices: [OFFICE, 'H55.902'].map((code) => ({
          code,
          name: 'Một cửa',
          unit: '062',
          validFrom: '2021-01-01',
          escalation,
        })),
      },
    },
  ]);
const FILED: Filed = {
  foreignCode: 'PAKN-26-0001',
  class: 'regulation',
  subject: 'Mẫu đơn khó điền',
  content: 'Mẫu đơn có hai ô cùng tên.',
  sender: { name: 'Hoàng Thị Mẫu' },
  isProtected: false,
  officeCode: OFFICE,
  sentAt: '2026-11-23T02:00:00.000Z', // Monday 9 o'clock; the 24th is Vietnam Culture Day
};
const SETTING = { calendar, organisation: office() };
const MONDAY = new Date('2026-11-23T02:05:00.000Z');
type Ringing = { readonly due: DataOf<typeof FeedbackDue>; readonly at: Date };

const decided = (
  before: Feedback | undefined,
  now: Date,
  decide: (known: Feedback) => Decision<Feedback> | undefined,
  setting = SETTING,
) => decideOnFeedback(before, { ...setting, now }, (known) => decide(known!))!;
const takenIn = (change: Partial<Filed> = {}, setting = SETTING) =>
  decided(
    undefined,
    MONDAY,
    () => takeInFeedback(undefined, FEEDBACK, { ...FILED, ...change }, calendar, MONDAY),
    setting,
  );
const FEEDBACK = '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d12';
const timersIn = ({ events }: Decision<Feedback>): Ringing[] =>
  events.flatMap(({ contract, data, at }) =>
    contract.type === 'feedback.due.v1' ? [{ due: data as Ringing['due'], at: at! }] : [],
  );
const timerIn = (decision: Decision<Feedback>, kind: string): Ringing =>
  timersIn(decision).find(({ due }) => due.kind === kind)!;
const ringing = (feedback: Feedback, { due, at }: Ringing, setting = SETTING) =>
  ringForFeedback(feedback, due, { ...setting, now: at });
const saidTo = (decision: Decision<Feedback> | undefined) =>
  decision?.events.map(({ data }) => data as { kind: string; to: string }).map(({ kind, to }) => `${kind} to ${to}`);

describe('what of a feedback is due is watched', () => {
  it('from when it comes: five working days to look at it, fifteen to answer it, a day before and after', () => {
    expect(timersIn(takenIn()).map(({ due: { kind }, at }) => `${kind} ${at.toISOString()}`)).toEqual([
      'look-near 2026-11-30T10:00:00.000Z',
      'look-missed 2026-12-01T10:00:00.001Z',
      'answer-near 2026-12-14T10:00:00.000Z',
      'answer-missed 2026-12-15T10:00:00.001Z',
    ]);
  });

  it('by whoever answers before, by the head after, each once', () => {
    const first = takenIn();
    const [near, missed] = [timerIn(first, 'look-near'), timerIn(first, 'look-missed')];

    const reminded = ringing(first.state, near)!;
    const told = ringing(reminded.state, missed)!;

    expect([saidTo(reminded), saidTo(told)]).toEqual([['look-near to clerk'], ['look-missed to head']]);
    expect(openAlertsOf(told.state, { ...SETTING, now: missed.at })).toHaveLength(2);
    expect(ringing(told.state, missed)).toBeUndefined();
  });

  it('by the head alone where it is said of officials', () => {
    const first = takenIn({ class: 'behaviour' });

    expect(saidTo(ringing(first.state, timerIn(first, 'answer-near')))).toEqual(['answer-near to head']);
  });

  it('no more once it is done, and then what comes next is', () => {
    const first = takenIn();
    const reminded = ringing(first.state, timerIn(first, 'answer-near'))!.state;
    const moment = { now: new Date('2026-12-14T10:30:00.000Z'), calendar, by: { sub: 'an', name: 'Nông Văn An' } };

    const answered = decided(reminded, moment.now, (known) => answerFeedback(known, 'Đã sửa mẫu đơn.', moment));

    expect(ringing(answered.state, timerIn(first, 'answer-missed'))).toBeUndefined();
    expect(openAlertsOf(answered.state, { ...SETTING, now: moment.now })).toEqual([]);
    expect(timersIn(answered).map(({ due }) => due.kind)).toEqual(['publish-near', 'publish-missed']);
    expect(saidTo(ringing(answered.state, timerIn(answered, 'publish-missed')))).toEqual(['publish-missed to head']);
  });

  it('on its new day when another level passed it on later: the old one is nobody’s concern', () => {
    const first = takenIn();
    const later = { ...FILED, transferredAt: '2026-11-27T02:00:00.000Z' };

    const moved = decided(first.state, MONDAY, (known) => takeInFeedback(known, FEEDBACK, later, calendar, MONDAY));

    expect(ringing(moved.state, timerIn(first, 'answer-missed'))).toBeUndefined();
    expect(timerIn(moved, 'answer-missed').at.toISOString()).toBe('2026-12-18T10:00:00.001Z');
  });

  it('as the office wants it: what it switched off nobody is told', () => {
    const silent = { calendar, organisation: office({ remindClerk: false, tellHead: { workingDays: 1 } }) };

    expect(timersIn(takenIn({}, silent)).map(({ due: { kind }, at }) => `${kind} ${at.toISOString()}`)).toEqual([
      'look-missed 2026-12-02T10:00:00.001Z',
      'answer-missed 2026-12-16T10:00:00.001Z',
    ]);
  });
});

describe('what is told of a feedback', () => {
  const toldIn = ({ events }: Decision<Feedback>) =>
    events.filter(({ contract }) => contract.type === 'feedback.changed.v1');

  it('is how it stands with every change, and not a word of it', () => {
    const first = takenIn();
    const moment = { now: new Date('2026-11-25T02:00:00.000Z'), calendar, by: { sub: 'an', name: 'Nông Văn An' } };
    const forwarded = decided(first.state, moment.now, (known) =>
      forwardFeedback(known, { to: 'H55.902', reason: 'Thuộc xã Bằng Vân' }, moment),
    );
    const answered = decided(forwarded.state, moment.now, (known) => answerFeedback(known, 'Đã sửa mẫu đơn.', moment));

    const told = [first, forwarded, answered].map((decision) => toldIn(decision).map(({ data }) => data));

    expect(told).toEqual([
      [expect.objectContaining({ code: 'PAKN-26-0001', officeCode: OFFICE, answerBy: '2026-12-15T10:00:00.000Z' })],
      [expect.objectContaining({ officeCode: 'H55.902' })],
      [expect.objectContaining({ answeredAt: moment.now.toISOString(), publishBy: '2026-11-27T10:00:00.000Z' })],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/Hoàng|hai ô|khó điền|Đã sửa|Thuộc xã/);
  });

  it('is nothing where a timer rings', () => {
    const first = takenIn();

    expect(toldIn(ringing(first.state, timerIn(first, 'look-near'))!)).toEqual([]);
  });
});
