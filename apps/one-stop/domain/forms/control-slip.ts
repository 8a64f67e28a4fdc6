import { type DataOf, DossierMoved, type Envelope, StepMoved, StepReady, StepSettled } from '#contracts';
import { agencyOn, findAgency, type Organisation, type Procedure } from '#procedures';
import { toLocalDate } from '#working-time';
import type { Dossier } from '../dossier.js';
import { type DueForm, toDossierFacts } from './dossier-facts.js';
import type { ControlRow } from './facts.js';
import { toIssuer } from './issuer.js';

/**
 * The control slip as the story told so far makes it: who gave the dossier to whom, when, and how each step went against its
 * share of the time, each by the name it had then; and who solves it on `day`. A slip with more rows is another slip: the one that
 * was issued stays.
 */
export function toControlSlip(
  dossier: Dossier,
  told: readonly Envelope[],
  organisation: Organisation,
  day: string,
): DueForm {
  const { procedure, officeCode } = dossier;
  const nameOf = (agency: string) => findAgency(organisation, agency)?.name ?? agency;
  const deskOn = (date: string) => toIssuer(organisation, officeCode, date).unit;
  const rows = told.flatMap((envelope) => toRows(envelope, deskOn(toLocalDate(new Date(envelope.time))), nameOf));
  const solving = solvingAgency(procedure, organisation, day) ?? deskOn(day);
  const agencies = new Set(procedure.steps.map(({ agency }) => nameOf(agencyOn(organisation, agency, day))));
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

/** Whose answer is the result: the agency of the last step, or who goes on with its work on that day. */
export const solvingAgency = ({ steps }: Procedure, organisation: Organisation, day: string): string | undefined => {
  const last = steps.at(-1);
  return last && findAgency(organisation, agencyOn(organisation, last.agency, day))?.name;
};

function toRows({ type, data }: Envelope, desk: string, nameOf: (agency: string) => string): ControlRow[] {
  if (type === StepReady.type) {
    const { agency, stepName, at } = data as DataOf<typeof StepReady>;
    return [{ giver: desk, receiver: nameOf(agency), at, work: stepName }];
  }
  if (type === StepMoved.type) {
    const { from, agencyName, stepName, at, act } = data as DataOf<typeof StepMoved>;
    return [{ giver: nameOf(from), receiver: agencyName, at, work: stepName, note: act }];
  }
  if (type === DossierMoved.type) {
    const { from, to, at, act } = data as DataOf<typeof DossierMoved>;
    return [{ giver: from.name, receiver: to.name, at, work: 'Tiếp tục giải quyết hồ sơ', note: act }];
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
