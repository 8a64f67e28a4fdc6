import { type Decision, DossierStopped } from '#contracts';
import type { StopCause } from './business.js';
import { cancelledEvents } from './case-course.js';
import { stop as stopClock } from './clock.js';
import { about, type Dossier } from './dossier.js';
import { inTurn } from './in-turn.js';
import { closeLegs } from './legs.js';
import { abandon } from './linked-case.js';
import type { Moment } from './moment.js';
import { moveTo } from './move-to.js';
import { toMove } from './step-runs.js';

/** Stops a dossier for good: nothing is asked of anybody any more, and the clock stands. */
export function stop(dossier: Dossier, cause: StopCause, reason: string, moment: Moment): Decision<Dossier> {
  const { procedure, linkedCase, facts } = dossier;
  const before = toMove(linkedCase, facts);
  const move = linkedCase.state === 'open' ? abandon(procedure, before, 'abandoned') : before;
  const ended: Dossier = {
    ...dossier,
    linkedCase: move.linkedCase,
    legs: closeLegs(
      dossier.legs,
      (dossier.legs ?? []).map(({ requestId }) => requestId),
      moment.now,
    ),
    clock: stopClock(dossier.clock, moment),
    supplements: dossier.supplements.map(dropped),
    duties: dossier.duties.map(dropped),
  };
  return inTurn(
    ended,
    (state) => ({ state, events: cancelledEvents(state, move, reason, moment) }),
    (state) => moveTo(state, { state: 'stopped', cause, reason }, moment),
    (state) => ({ state, events: [DossierStopped({ ...about(state, moment), cause, reason })] }),
  );
}

const dropped = <Wait extends { readonly state: string }>(wait: Wait): Wait | (Wait & { readonly state: 'dropped' }) =>
  wait.state === 'open' ? { ...wait, state: 'dropped' as const } : wait;
