import { type DataOf, type Envelope, StepReady, StepSettled } from '#contracts';
import { findAgency, type Organisation, type Procedure } from '#procedures';
import { toLocalDate } from '#working-time';
import type { Dossier } from '../dossier.js';
import { type DueForm, toDossierFacts } from './dossier-facts.js';
import type { ControlRow } from './facts.js';

/**
 * The control slip as the story told so far makes it: who gave the dossier to whom, when, and how each step went against its
 * share of the time. A slip with more rows is another slip: the one that was issued stays.
 */
export function toControlSlip(
  dossier: Dossier,
  told: readonly Envelope[],
  organisation: Organisation,
  desk: string,
): DueForm {
  const nameOf = (agency: string) => findAgency(organisation, agency)?.name ?? agency;
  const rows = told.flatMap((envelope) => toRows(envelope, desk, nameOf));
  const solving = solvingAgency(dossier.procedure, nameOf) ?? desk;
  const agencies = new Set(dossier.procedure.steps.map(({ agency }) => nameOf(agency)));
  return {
    name: `control-slip-${rows.length}`,
    facts: {
      kind: 'control-slip',
      ...toDossierFacts(dossier),
      receivedAt: dossier.clock.receivedAt!,
      appointmentAt: dossier.clock.appointmentAt!,
      solving,
      coordinating: [...agencies].filter((name) => name !== solving),
      rows,
    },
  };
}

/** Whose answer is the result: the agency of the last step. */
export const solvingAgency = ({ steps }: Procedure, nameOf: (agency: string) => string): string | undefined => {
  const last = steps.at(-1);
  return last && nameOf(last.agency);
};

function toRows({ type, data }: Envelope, desk: string, nameOf: (agency: string) => string): ControlRow[] {
  if (type === StepReady.type) {
    const { agency, stepName, at } = data as DataOf<typeof StepReady>;
    return [{ giver: desk, receiver: nameOf(agency), at, work: stepName }];
  }
  if (type !== StepSettled.type) return [];
  const { agency, stepName, at, dueAt, result } = data as DataOf<typeof StepSettled>;
  const note = NOTES[result];
  return [{ giver: nameOf(agency), receiver: desk, at, work: stepName, result: resultOf(at, dueAt), note }];
}

const NOTES = { done: undefined, refused: 'Từ chối giải quyết', undone: 'Trả lại để làm lại' } as const;

/** On the due day and not after the hour is on time; a day earlier is before time. */
function resultOf(at: string, dueAt: string | undefined): ControlRow['result'] {
  if (!dueAt) return undefined;
  if (at > dueAt) return 'late';
  return toLocalDate(new Date(at)) < toLocalDate(new Date(dueAt)) ? 'early' : 'on-time';
}
