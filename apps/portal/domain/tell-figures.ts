import type { Decision } from '#contracts';
import { callOf, type Figures, type FiguresSync } from './sync.js';

/** Figures are told once; the portal knows them by the id of the snapshot, however often the call is made. */
export function tellFigures(
  existing: FiguresSync | undefined,
  figures: Figures,
  now: Date,
): Decision<FiguresSync> | undefined {
  if (existing) return undefined;
  const { snapshotId, officeCode, form, from, to, sha256 } = figures;
  const call = callOf(`${snapshotId}/figures`, { kind: 'figures', figures }, now);
  const told = { isKnown: false, queued: 1, differences: [], remedies: [], calls: [call] };
  return { state: { snapshotId, officeCode, form, from, to, sha256, ...told }, events: [] };
}
