import { loadProcedures, Procedure } from '#procedures';
import type { z } from 'zod';
import { at, MONDAY } from './examples.js';
import { open, settle } from './linked-case.js';
import type { Answer, Move } from './step-runs.js';

const moment = at(MONDAY);
type StepText = z.input<typeof Procedure>['steps'];

const procedureOf = (steps: StepText): Procedure =>
  Procedure.parse({
    code: '1.000001',
    name: 'Thủ tục mẫu',
    field: { code: 'X', name: 'Mẫu' },
    level: 2,
    validFrom: '2021-01-01',
    results: [{ code: 'KQ', name: 'Kết quả' }],
    facts: { who: { label: 'Ai', kind: 'text' } },
    steps,
  });

const step = (name: string, more: Partial<NonNullable<StepText>[number]> = {}) => ({
  step: name,
  name,
  agency: 'agency',
  action: 'act',
  ...more,
});

const DONE: Answer = { result: 'done', facts: {} };
const REFUSED: Answer = { result: 'refused', wrongFile: false };
const WRONG: Answer = { result: 'refused', wrongFile: true };
const names = (askings: Move['asked']) => askings.map((asking) => `${asking.step.step}/${asking.attempt}`);

/** Answers a line of steps, each as told, from the opening on. */
function walk(procedure: Procedure, answers: readonly [step: string, answer: Answer][], facts = {}): Move {
  return answers.reduce(
    (move, [name, answer]) => settle(procedure, move, name, answer, moment),
    open(procedure, facts, moment),
  );
}

describe('a linked case', () => {
  const diamond = procedureOf([
    step('a'),
    step('b', { after: ['a'] }),
    step('c', { after: ['a'] }),
    step('d', { after: ['b', 'c'] }),
  ]);

  it('asks parallel branches together and what joins them only after all', () => {
    const forked = walk(diamond, [['a', DONE]]);
    const half = walk(diamond, [['a', DONE], ['c', DONE]]); // prettier-ignore
    const joined = walk(diamond, [['a', DONE], ['c', DONE], ['b', DONE]]); // prettier-ignore

    expect(names(forked.asked)).toEqual(['b/1', 'c/1']);
    expect(names(half.asked)).toEqual([]);
    expect(names(joined.asked)).toEqual(['d/1']);
  });

  it('is complete when every step is done, and at once without any', () => {
    const whole = walk(diamond, [['a', DONE], ['b', DONE], ['c', DONE], ['d', DONE]]); // prettier-ignore

    expect(whole.linkedCase.state).toBe('complete');
    expect(open(procedureOf([]), {}, moment).linkedCase.state).toBe('complete');
  });

  it('takes a step whose condition does not hold for done', () => {
    const procedure = procedureOf([
      step('a', { when: { fact: 'paid', is: true } }),
      step('b', { after: ['a'], when: { fact: 'paid', is: true } }),
      step('c', { after: ['b'] }),
    ]);

    expect(names(open(procedure, { paid: false }, moment).asked)).toEqual(['c/1']);
    expect(names(open(procedure, { paid: true }, moment).asked)).toEqual(['a/1']);
  });

  it('keeps only the facts a step is said to give', () => {
    const procedure = procedureOf([step('a', { gives: ['number'] })]);

    const { facts } = walk(procedure, [['a', { result: 'done', facts: { number: 'C-1', secret: 'x' } }]], { who: 'y' });

    expect(facts).toEqual({ who: 'y', number: 'C-1' });
  });

  it('gives each step its own share of working time', () => {
    const procedure = procedureOf([step('a', { within: { workingDays: 1 } })]);

    const { asked } = open(procedure, {}, at(MONDAY));

    expect(asked[0]).toMatchObject({ startedAt: '2026-06-15T02:00:00.000Z', dueAt: '2026-06-16T10:00:00.000Z' });
  });

  it('ends with the first refusal, and cancels what is still asked', () => {
    const move = walk(diamond, [['a', DONE], ['b', REFUSED]]); // prettier-ignore

    expect(move.linkedCase.state).toBe('refused');
    expect(move.settled).toMatchObject([{ result: 'refused', attempt: 1 }]);
    expect(names(move.cancelled)).toEqual(['c/1']);
    expect(names(move.asked)).toEqual([]);
  });

  it('goes on without a step that may be refused', () => {
    const procedure = procedureOf([step('a', { else: 'continue' }), step('b', { after: ['a'] })]);

    const move = walk(procedure, [['a', REFUSED]]);

    expect(names(move.asked)).toEqual(['b/1']);
    expect(walk(procedure, [['a', REFUSED], ['b', DONE]]).linkedCase.state).toBe('complete'); // prettier-ignore
  });
});

describe('a file sent back as wrong', () => {
  const procedure = procedureOf([
    step('a', { gives: ['slip', 'who'] }),
    step('b', { after: ['a'], else: { undo: ['a'], atMost: 2 } }),
    step('c', { after: ['a'] }),
    step('d', { after: ['c'] }),
    step('e'),
  ]);
  const slip: Answer = { result: 'done', facts: { slip: 'PC-1', who: 'z' } };

  it('undoes the steps named and all that came after them, and asks again under the next attempt', () => {
    const move = walk(procedure, [['a', slip], ['c', DONE], ['b', WRONG]]); // prettier-ignore

    expect(move.settled).toMatchObject([
      { step: { step: 'a' }, result: 'undone' },
      { step: { step: 'b' }, result: 'undone' },
      { step: { step: 'c' }, result: 'undone' },
    ]);
    expect(names(move.cancelled)).toEqual(['d/1']);
    expect(names(move.asked)).toEqual(['a/2']);
    expect(move.linkedCase.runs['e']).toMatchObject({ state: 'asked', attempt: 1 });
  });

  it('forgets what the undone steps gave, but not what the applicant said', () => {
    const move = walk(procedure, [['a', slip], ['b', WRONG]], { who: 'y' }); // prettier-ignore

    expect(move.facts).toEqual({ who: 'z' });
  });

  it('is a refusal once it came back as often as the procedure allows', () => {
    const again: [string, Answer][] = [['a', DONE], ['b', WRONG]]; // prettier-ignore

    expect(walk(procedure, [...again, ...again]).linkedCase.state).toBe('open');
    expect(walk(procedure, [...again, ...again, ...again]).linkedCase.state).toBe('refused');
  });

  it('differs from a refusal of the matter itself', () => {
    expect(walk(procedure, [['a', DONE], ['b', REFUSED]]).linkedCase.state).toBe('refused'); // prettier-ignore
  });
});

describe.each(loadProcedures('procedures').procedures)('$code $name', (procedure) => {
  it('reaches every one of its steps', () => {
    const facts = Object.fromEntries(procedure.steps.flatMap(({ when }) => (when ? [[when.fact, when.is]] : [])));
    const reached = new Set<string>();
    let move = open(procedure, facts, moment);
    for (let todo = [...move.asked]; todo.length > 0; todo = [...todo.slice(1), ...move.asked]) {
      reached.add(todo[0]!.step.step);
      move = settle(procedure, move, todo[0]!.step.step, DONE, moment);
    }

    expect([...reached].toSorted()).toEqual(procedure.steps.map(({ step: name }) => name).toSorted());
    expect(move.linkedCase.state).toBe('complete');
  });
});
