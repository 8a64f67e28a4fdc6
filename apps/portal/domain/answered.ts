import type { Decision } from '#contracts';
import type { Call, Difference, Told } from './sync.js';

/** What the portal said to a call. `told` is its own words, for a person to read. */
export type Answer =
  /** `portalId`: its own id of the dossier, where it names one. */
  | { readonly kind: 'ok'; readonly portalId?: string | undefined }
  /** It gave the dossier a code of its own, to be used in the call that waits still. */
  | { readonly kind: 'numbered'; readonly portalCode: string }
  /** It holds the dossier already. */
  | { readonly kind: 'exists'; readonly told: string }
  /** It holds no such dossier. */
  | { readonly kind: 'missing'; readonly told: string }
  /** The call does not fit what it knows, and never will: illogical order, already returned, already refused. */
  | { readonly kind: 'conflict'; readonly told: string }
  | { readonly kind: 'data-error'; readonly told: string };

/**
 * Records what the portal said to its first waiting call. An answer to a call that is not the first any more changes nothing.
 * What the portal holds already is sent again as an update; a conflict counts as done and is kept as a difference; a data
 * error parks the dossier's calls in their order, and so does a dossier the portal lost, which is created when a person resumes.
 */
export function answered<Sync extends Told>(
  sync: Sync,
  callId: string,
  answer: Answer,
  now: Date,
): Decision<Sync> | undefined {
  const call = sync.calls[0];
  if (call?.id !== callId) return undefined;
  return { state: after(sync, call, answer, now), events: [] };
}

function after<Sync extends Told>(sync: Sync, call: Call, answer: Answer, now: Date): Sync {
  const isRecord = call.body.kind === 'record';
  switch (answer.kind) {
    case 'ok':
      return {
        ...sync,
        isKnown: sync.isKnown || isRecord,
        ...(answer.portalId && { portalId: answer.portalId }),
        takenAt: now.toISOString(),
        calls: sync.calls.slice(1),
      };
    case 'numbered':
      return { ...sync, portalCode: answer.portalCode };
    case 'exists':
      return isRecord && !sync.isKnown ? { ...sync, isKnown: true } : differ(sync, answer.told, now);
    case 'missing':
      return park({ ...sync, isKnown: sync.isKnown && !isRecord }, answer.told, now);
    case 'conflict':
      return differ({ ...sync, isKnown: true }, answer.told, now);
    case 'data-error':
      return park(sync, answer.told, now);
  }
}

function differ<Sync extends Told>(sync: Sync, told: string, now: Date): Sync {
  return { ...sync, differences: [...sync.differences, noted(sync, told, now)], calls: sync.calls.slice(1) };
}

const park = <Sync extends Told>(sync: Sync, told: string, now: Date): Sync => ({
  ...sync,
  parked: noted(sync, told, now),
});

const noted = (sync: Told, answer: string, now: Date): Difference => ({
  call: sync.calls[0]!.id,
  answer,
  at: now.toISOString(),
});

/** The portal could not be reached: the same call later. */
export function postponed<Sync extends Told>(sync: Sync, callId: string, until: Date): Decision<Sync> | undefined {
  const [call, ...others] = sync.calls;
  if (call?.id !== callId) return undefined;
  const later = { ...call, attempts: call.attempts + 1, notBefore: until.toISOString() };
  return { state: { ...sync, calls: [later, ...others] }, events: [] };
}
