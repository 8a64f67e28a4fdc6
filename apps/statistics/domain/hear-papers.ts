import type { DataOf, PaperAttached } from '#contracts';
import { NOTHING, type Fact } from './fact.js';

type Marks = Omit<DataOf<typeof PaperAttached>, 'dossierId' | 'at' | 'paperId'>;

/** A file more, or one less that was attached by mistake. */
function counted(fact: Fact, marks: Marks, by: 1 | -1): Fact {
  const isResult = marks.of === 'result';
  return {
    ...fact,
    componentFiles: fact.componentFiles + (isResult ? 0 : by),
    resultFiles: fact.resultFiles + (isResult ? by : 0),
    digitised: fact.digitised + (marks.digitised ? by : 0),
    reused: fact.reused + (marks.reused === 'no' ? 0 : by),
    nationalStore: fact.nationalStore + (marks.nationalStore ? by : 0),
  };
}

export const paperAttached = (fact: Fact = NOTHING, marks: Marks): Fact => counted(fact, marks, 1);
export const paperRemoved = (fact: Fact = NOTHING, marks: Marks): Fact => counted(fact, marks, -1);
