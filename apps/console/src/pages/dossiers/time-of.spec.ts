import { timeOf } from './time-of.js';

describe('the time of a dossier in the list', () => {
  it.each([
    ['runs towards what must be kept', 'desk', 'processing', '2026-11-30T09:00:00Z', 'running'],
    ['stands still while papers are awaited', 'applicant', 'awaiting-supplement', null, 'stands'],
    ['has not begun while the papers are on their way', 'post', 'submitted', null, 'before'],
    ['is done once there is a result, at the desk or with the post', 'desk', 'finished', null, 'done'],
    ['is over when nobody has it any more', 'nobody', 'returned', null, 'over'],
    ['is over when it was stopped', 'nobody', 'stopped', null, 'over'],
  ] as const)('%s', (_, holder, business, dueAt, expected) => {
    expect(timeOf({ holder, business, dueAt })).toBe(expected);
  });
});
