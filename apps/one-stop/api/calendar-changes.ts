import { HubError, RecalculationApproved } from '#contracts';
import { uuidv7, type Cause, type Unit, type Units } from '#messaging';
import { officesInReach, type Actor } from '#platform';
import { affectedBy, whyOf } from '../domain/calendar-change.js';
import type { OfficeData } from '../office-data.js';
import { addProposal, type Affected, findOpenClocks, findUntold, markTold } from '../store/calendar-changes.js';
import { toChangeView, type ChangeView } from './calendar-change-view.js';

const FIRST = '00000000-0000-0000-0000-000000000000';

/** A head sees the dossiers of his offices and those left to them; an operator who is of no office, all. */
export const officesOf = (actor: Actor, { organisation }: OfficeData): string[] =>
  actor.role === 'operator' && actor.offices.length === 0
    ? organisation.offices.map(({ code }) => code)
    : officesInReach(actor);

/** Computes every open promise of the caller's offices with and without the decisions, and writes down those that differ. */
export async function propose(
  unit: Unit,
  data: OfficeData,
  actor: Actor,
  decisions: readonly string[],
): Promise<ChangeView> {
  assertKnown(decisions, data);
  const offices = officesOf(actor, data);
  const affected = await findAffected(unit, data, offices, decisions);
  const change = {
    id: uuidv7(unit.now),
    decisions,
    why: whyOf(decisions, data.calendar),
    offices,
    proposedBy: actor.sub,
    proposedAt: unit.now.toISOString(),
  };
  for (const statement of addProposal(change, affected)) unit.write(statement);
  return toChangeView(change, affected);
}

/** Tells every dossier on the list that its promise may move, a page at a time; told once, whoever calls again after a crash. */
export async function tellAll(units: Units, story: Cause, change: { readonly id: string; readonly why: string }) {
  for (let after: string | undefined = FIRST; after;) {
    const last: string = after;
    after = await units.run(story, (unit) => tellPage(unit, change, last));
  }
}

/** A page of those behind `after`, each with its mark. Gives the last of them, nothing when all are told. */
async function tellPage(
  unit: Unit,
  { id: changeId, why }: { readonly id: string; readonly why: string },
  after: string,
): Promise<string | undefined> {
  const page = await findUntold(unit.db, changeId, after);
  if (page.length === 0) return undefined;
  unit.emit(
    ...page.map(({ dossierId, oldAt, newAt }) =>
      RecalculationApproved({ dossierId, at: unit.now.toISOString(), changeId, oldAt, newAt, why }),
    ),
  );
  unit.write(
    markTold(
      changeId,
      page.map(({ dossierId }) => dossierId),
      unit.now,
    ),
  );
  return page.at(-1)!.dossierId;
}

async function findAffected(
  { db }: Unit,
  data: OfficeData,
  offices: readonly string[],
  decisions: readonly string[],
): Promise<Affected[]> {
  const before = data.calendarWithout(decisions);
  const affected: Affected[] = [];
  for (let after = FIRST; ;) {
    const page = await findOpenClocks(db, offices, after);
    const moved = affectedBy(page, before, data.calendar);
    affected.push(
      ...moved.map(({ one: { id: dossierId, code, officeCode }, ...days }) => ({
        dossierId,
        code,
        officeCode,
        ...days,
      })),
    );
    const last = page.at(-1);
    if (!last) return affected;
    after = last.id;
  }
}

function assertKnown(decisions: readonly string[], { calendar }: OfficeData): void {
  const unknown = decisions.findIndex((decision) => !calendar.decisions.has(decision));
  if (unknown < 0) return;
  const detail = 'Lịch làm việc đang dùng không có dòng nào nêu quyết định này';
  throw new HubError('request/invalid', detail, [{ pointer: `/decisions/${unknown}`, detail }]);
}
