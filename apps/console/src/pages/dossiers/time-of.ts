import type { components } from '../../api/generated/schema.js';

type Timed = Pick<components['schemas']['Dossier'], 'holder' | 'business' | 'dueAt'>;

/** Whether time runs, stands still for a while, has not begun, or is over: because there is a result, or nothing to come. */
export function timeOf({ holder, business, dueAt }: Timed): 'running' | 'stands' | 'before' | 'done' | 'over' {
  if (holder === 'nobody') return 'over';
  if (dueAt) return 'running';
  if (business === 'finished') return 'done';
  return business === 'submitted' ? 'before' : 'stands';
}
