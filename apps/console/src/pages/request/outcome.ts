import { toInstant, toItems } from '../../ui/typed.js';
import type { Outcome, Paper, Step } from './use-request.js';

/** The four answers, in the order of their keys 1 to 4. */
export const KINDS = ['done', 'supplement-needed', 'not-yet', 'refused'] as const satisfies readonly Outcome['kind'][];
export type Kind = (typeof KINDS)[number];

/** What was filled in; each answer uses its own part. */
export interface Filled {
  readonly gives?: Readonly<Record<string, string | number>>;
  readonly items?: string;
  readonly until?: string;
  readonly reason?: string;
  readonly wrongFile?: boolean;
}

/** The answer as the hub knows it. Files that were filed are told as results of the step, under the number of its document. */
export function toOutcome(kind: Kind, filled: Filled, step: Step, papers: readonly Paper[]): Outcome {
  const { reason = '', wrongFile = false } = filled;
  if (kind === 'refused') return { kind, reason, wrongFile };
  if (kind === 'not-yet') return { kind, reason, until: toInstant(filled.until ?? '') };
  if (kind === 'supplement-needed') return { kind, reason, items: toItems(filled.items) };
  const gives = Object.entries(step.gives).map(([name, { kind: of }]) => {
    const value = filled.gives?.[name];
    return [name, of === 'amount' ? { total: Number(value) } : { number: String(value).trim() }] as const;
  });
  return { kind, facts: Object.fromEntries(gives), results: toResults(gives, step, papers) };
}

type Gives = readonly (readonly [string, { readonly number?: string; readonly total?: number }])[];

function toResults(gives: Gives, { step, results }: Step, papers: readonly Paper[]) {
  const number = gives.find(([, value]) => value.number !== undefined)?.[1].number;
  const filed = new Set(papers.filter((paper) => paper.step === step).map(({ code }) => code));
  return results.filter(({ code }) => filed.has(code)).map((result) => ({ ...result, ...(number && { number }) }));
}
