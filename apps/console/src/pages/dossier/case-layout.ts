/** A step as the drawing needs it. */
export interface CaseStep {
  readonly step: string;
  readonly after: readonly string[];
}

export interface Placed {
  readonly step: string;
  /** How many steps lie before it on its longest way: its column. */
  readonly column: number;
  readonly row: number;
}

/** Where each step stands: to the right of all it waits for, below those of the same column. */
export function placeSteps(steps: readonly CaseStep[]): readonly Placed[] {
  const columns = new Map<string, number>();
  const columnOf = (name: string): number => {
    const known = columns.get(name);
    if (known !== undefined) return known;
    const after = steps.find(({ step }) => step === name)?.after ?? [];
    const column = after.length === 0 ? 0 : 1 + Math.max(...after.map(columnOf));
    columns.set(name, column);
    return column;
  };
  const taken = new Map<number, number>();
  return steps.map(({ step }) => {
    const column = columnOf(step);
    const row = taken.get(column) ?? 0;
    taken.set(column, row + 1);
    return { step, column, row };
  });
}
