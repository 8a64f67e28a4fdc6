import type { Told } from './sync.js';

export type Standing = 'parked' | 'differs' | 'waiting' | 'in-step';

/** Where the sync of a dossier, or of figures, stands; what needs a person's eye comes first. */
export function standing({ parked, differences, calls }: Told): Standing {
  if (parked) return 'parked';
  if (differences.length > 0) return 'differs';
  return calls.length > 0 ? 'waiting' : 'in-step';
}
