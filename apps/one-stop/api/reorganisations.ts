import type { Cause } from '#messaging';
import { courseOf, type Tenure } from '#procedures';
import { toLocalDate } from '#working-time';
import { createHash } from 'node:crypto';
import { move, movingBy, type Reorganisation } from '../domain/move.js';
import { decideOn } from '../domain/setting.js';
import { toLine, type OutlookLine } from '../domain/outlook.js';
import { dossiers } from '../store/dossiers.js';
import { unmovedPages, type Concerned } from '../store/reorganisations.js';
import type { Desk } from './desk.js';

/** The act as the data say it now. Whoever approves approves this and nothing else. */
export function fingerprintOf({ organisation, act }: Reorganisation): string {
  const ended = [...organisation.offices, ...organisation.agencies].filter(
    ({ continuedBy }) => continuedBy?.act === act.id,
  );
  const rows = ended.map(({ code, validTo, continuedBy }) => [code, validTo, continuedBy!.code]);
  return createHash('sha256')
    .update(JSON.stringify([act, rows]))
    .digest('hex')
    .slice(0, 16);
}

/** Nothing happens before the act is in force; until then its first day is looked at. */
export const dayOf = ({ act }: Reorganisation, now: Date): string => {
  const today = toLocalDate(now);
  return act.on > today ? act.on : today;
};

/** Codes of those whose work passes on by the act, at whatever place of its course. */
function passingBy(rows: readonly Tenure[], act: string, day: string): string[] {
  const codes = [...new Set(rows.map(({ code }) => code))];
  return codes.filter((code) => courseOf(rows, code, day).some(({ continuedBy }) => continuedBy?.act === act));
}

export const concernedBy = ({ organisation, act }: Reorganisation, day: string): Concerned => ({
  act: act.id,
  offices: passingBy(organisation.offices, act.id, day),
  agencies: passingBy(organisation.agencies, act.id, day),
});

/** Every dossier the act would move, found by the very decision that moves it. */
export async function lookAhead({ db }: Desk, reorganisation: Reorganisation, day: string): Promise<OutlookLine[]> {
  const lines: OutlookLine[] = [];
  for await (const page of unmovedPages(db, concernedBy(reorganisation, day)))
    for (const dossier of page) {
      const moving = movingBy(dossier, reorganisation, day);
      if (moving) lines.push(toLine(dossier, moving, reorganisation, day));
    }
  return lines;
}

/**
 * Moves them all, a page in a unit: never half a dossier, and what another act changes meanwhile is decided anew. Begun again
 * after a crash it goes on with those that are left. Gives how many it moved.
 */
export async function carryOut(
  { db, units, data }: Pick<Desk, 'db' | 'units' | 'data'>,
  reorganisation: Reorganisation,
  day: string,
  story: Cause,
): Promise<number> {
  let moved = 0;
  for await (const page of unmovedPages(db, concernedBy(reorganisation, day)))
    moved += await units.run(story, async (unit) => {
      let changed = 0;
      for (const { id } of page)
        await unit.change(dossiers, id, (dossier, { now }) => {
          const decision = decideOn(dossier, data, now, (known, moment) => move(known, reorganisation, moment));
          if (decision) changed += 1;
          return decision;
        });
      return changed;
    });
  return moved;
}
