import type { HubEvent } from '#contracts';
import { law, type Turn } from '../../../test/walks/dossier-walks.js';
import { allowedActs } from './acts.js';
import type { BusinessState } from './business.js';
import { readerSentence } from './reader-sentence.js';
import { ENGLISH } from './reader-words-in-english.js';
import { VIETNAMESE } from './reader-words.js';
import { canFollow, isTerminal, TRANSITIONS } from './transitions.js';

const now = (events: readonly HubEvent[]) => events.filter(({ at: due }) => !due);
const TERMINAL = ['dossier.declined.v1', 'dossier.stopped.v1', 'dossier.returned.v1'];
const TELLS: Record<string, BusinessState> = {
  'dossier.received.v1': 'received',
  'dossier.declined.v1': 'declined',
  'dossier.processing.v1': 'processing',
  'dossier.supplement-requested.v1': 'awaiting-supplement',
  'dossier.supplement-received.v1': 'processing',
  'dossier.payment-requested.v1': 'awaiting-payment',
  'dossier.payment-settled.v1': 'processing',
  'dossier.withdrawal-requested.v1': 'withdrawal-asked',
  'dossier.stopped.v1': 'stopped',
  'dossier.finished.v1': 'finished',
  'dossier.returned.v1': 'returned',
};

/** How one who only reads events follows a dossier: while a withdrawal is asked, only its decision and the end count. */
function read(state: BusinessState, { contract, data }: HubEvent, wasReceived: boolean): BusinessState {
  if (contract.type === 'dossier.withdrawal-rejected.v1') return (data as { resumes: BusinessState }).resumes;
  if (state === 'withdrawal-asked' && contract.type !== 'dossier.stopped.v1') return state;
  if (contract.type === 'dossier.supplement-received.v1' && !wasReceived) return 'submitted';
  return TELLS[contract.type] ?? state;
}

/** The state a reader arrives at, and the steps that the table does not know. */
function follow({ before, decision }: Turn): { state: BusinessState; astray: string[] } {
  return now(decision.events).reduce<{ state: BusinessState; astray: string[] }>(
    ({ state, astray }, event) => {
      const next = read(state, event, before.code !== undefined);
      const isLawful = next === state || canFollow(state, next);
      return { state: next, astray: isLawful ? astray : [...astray, `${state} → ${next}`] };
    },
    { state: before.business.state, astray: [] },
  );
}

const idsOf = (turns: readonly Turn[], type: string): string[] =>
  turns
    .flatMap(({ decision }) => now(decision.events))
    .filter(({ contract }) => contract.type === type)
    .map(({ data }) => (data as { requestId: string }).requestId);

const stateAfter = (turns: readonly Turn[]): BusinessState =>
  turns.at(-1)?.decision.state.business.state ?? 'submitted';

describe('a dossier, whatever people, agencies and the post do', () => {
  it('walks the table of transitions, and its events alone tell where it stands', () => {
    law((turns) => {
      expect(turns.flatMap((turn) => follow(turn).astray)).toEqual([]);
      expect(turns.map((turn) => follow(turn).state)).toEqual(
        turns.map(({ decision }) => decision.state.business.state),
      );
    });
  });

  it('tells every change', () => {
    law((turns) => {
      expect(turns.filter(({ decision }) => now(decision.events).length === 0)).toEqual([]);
    });
  });

  it('ends once, and stays as it ended', () => {
    law((turns) => {
      const events = turns.flatMap(({ decision }) => decision.events);
      const afterwards = turns.filter(({ before }) => isTerminal(before.business.state));

      expect(events.filter(({ contract }) => TERMINAL.includes(contract.type))).toHaveLength(
        isTerminal(stateAfter(turns)) ? 1 : 0,
      );
      expect(afterwards.map(({ decision }) => decision.state)).toEqual(afterwards.map(({ before }) => before));
    });
  });

  it('pauses its clock exactly while the applicant is waited for, and stops it with the result or the end', () => {
    law((turns) => {
      for (const { clock, supplements, duties, business } of turns.map(({ decision }) => decision.state)) {
        const pauses = clock.pauses.filter(({ to }) => !to).map(({ of }) => of);
        const waits = [
          ...supplements.filter(({ state }) => state === 'open').map(({ id }) => id),
          ...duties.filter(({ state }) => state === 'open').map(({ requestId }) => requestId),
        ];
        const hasEnded = ['stopped', 'finished', 'returned'].includes(business.state);
        const expected = hasEnded ? 'stopped' : waits.length > 0 ? 'paused' : 'running';

        expect(clock.state).toBe(clock.receivedAt ? expected : 'not-started');
        expect(pauses.toSorted()).toEqual(clock.receivedAt ? waits.toSorted() : []);
        expect(clock.pausedAt !== undefined).toBe(clock.state === 'paused');
      }
    });
  });

  it('never moves its promise back', () => {
    law((turns) => {
      const promises = turns.map(({ decision }) => decision.state.clock.appointmentAt ?? '');

      expect(promises).toEqual(promises.toSorted());
    });
  });

  it('asks each request once, and leaves none open when it ended', () => {
    law((turns) => {
      const asked = idsOf(turns, 'dossier.step-ready.v1');
      const over = [...idsOf(turns, 'dossier.step-settled.v1'), ...idsOf(turns, 'dossier.step-cancelled.v1')];
      const open = isTerminal(stateAfter(turns)) ? asked.filter((id) => !over.includes(id)) : [];

      expect(new Set(asked).size).toBe(asked.length);
      expect(open).toEqual([]);
    });
  });

  it('can be stored as JSON, and a person can be told where it stands', () => {
    law((turns) => {
      const states = turns.map(({ decision }) => decision.state);

      expect(JSON.parse(JSON.stringify(states))).toEqual(states);
      for (const words of [VIETNAMESE, ENGLISH])
        expect(states.map((state) => readerSentence(state, words)).join(' ')).not.toMatch(/undefined|null|NaN/);
    });
  });

  it('allows no act that it said is not allowed', () => {
    law((turns) => {
      const forbidden = turns.filter(({ name, before }) => {
        const act = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        return allowedActs(before).some((one) => one.act === act && !one.allowed);
      });

      expect(forbidden).toEqual([]);
    });
  });

  it('gets everywhere on these walks', () => {
    const seen = new Set<BusinessState>();
    law((turns) => turns.forEach(({ decision }) => seen.add(decision.state.business.state)), 2026);

    expect([...seen].toSorted()).toEqual(
      Object.keys(TRANSITIONS)
        .filter((state) => state !== 'received')
        .toSorted(),
    );
  });
});
