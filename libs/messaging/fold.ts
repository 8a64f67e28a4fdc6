import { HubError, type Decision, type Envelope, type FaultCode, type HubEvent } from '#contracts';
import type { Message } from './broker.js';
import {
  causedBy,
  claimedKey,
  claimedType,
  isKnown,
  readEnvelope,
  storable,
  toWritten,
  type Written,
} from './envelope.js';
import type { Reaction, Reactions } from './reaction.js';
import type { Loaded, Store } from './store.js';

/** One message for one reaction. */
export interface Work {
  readonly message: Message;
  readonly name: string;
  readonly reaction: Reaction;
  readonly envelope: Envelope;
  readonly stateId: string;
}

/** A message that could not be handled, for one reaction. */
export interface Park {
  readonly message: Message;
  readonly reaction: string;
  readonly key: string;
  readonly type: string;
  readonly fault: FaultCode;
  readonly detail: string;
}

export interface Entry extends Loaded<unknown> {
  readonly changed?: boolean;
  readonly traceparent?: string | undefined;
}
export type States = Map<Store<unknown>, Map<string, Entry>>;

/** Stands for the reaction where a message could not be sorted to any. */
export const ANY = '(any)';

export const blockOf = (reaction: string, key: string): string => `${reaction} ${key}`;

/** Sorts messages, in their order, to the reactions that hear them. What no contract describes is parked once, under `ANY`. */
export function route(messages: readonly Message[], reactions: Reactions): (Work | Park)[] {
  const listeners = Object.entries(reactions);
  return messages.flatMap((message): (Work | Park)[] => {
    const type = claimedType(message.raw);
    const heard = listeners.filter(([, reaction]) => reaction.contract.type === type);
    if (heard.length === 0 && !isKnown(type)) return [toPark(message, ANY, new HubError('message/unknown-type'))];
    return heard.map(([name, reaction]) => toWork(message, name, reaction));
  });
}

function toWork(message: Message, name: string, reaction: Reaction): Work | Park {
  try {
    const envelope = readEnvelope(message.raw, reaction.contract);
    return { message, name, reaction, envelope, stateId: reaction.idOf(envelope.data) };
  } catch (error) {
    return toPark(message, name, error);
  }
}

export const isPark = (item: Work | Park): item is Park => 'fault' in item;

/** Of what was routed, the part that can be decided. */
export const worksIn = (items: readonly (Work | Park)[]): Work[] => items.filter((item): item is Work => !isPark(item));

/** A decision that failed, as a row: a fault keeps its code; anything else is a bug of ours, told by its name alone. */
export function toPark(message: Message, reaction: string, error: unknown): Park {
  const fault = error instanceof HubError ? error.code : 'message/cannot-apply';
  const detail = error instanceof HubError ? error.detail : error instanceof Error ? error.name : 'unknown';
  return {
    message,
    reaction,
    key: claimedKey(message.raw),
    type: claimedType(message.raw),
    fault,
    detail: storable(detail, 500),
  };
}

/**
 * Folds messages over the states they concern, in order, and changes `states` in place. A message that fails, or could not
 * be read, is parked and from then on blocks its key for its reaction: later ones park behind it. Nothing is written here.
 */
export function fold(
  items: readonly (Work | Park)[],
  states: States,
  blocked: Set<string>,
  source: string,
  now: Date,
): { written: Written[]; parks: Park[] } {
  const written: Written[] = [];
  const parks: Park[] = [];
  const setAside = (park: Park) => {
    parks.push(park);
    blocked.add(blockOf(park.reaction, park.key));
  };
  for (const item of items) {
    if (isPark(item)) setAside(item);
    else if (blocked.has(blockOf(item.name, item.envelope.subject))) setAside(waitsBehind(item));
    else {
      try {
        written.push(...apply(item, states.get(item.reaction.store)!, source, now));
      } catch (error) {
        setAside(toPark(item.message, item.name, error));
      }
    }
  }
  return { written, parks };
}

const waitsBehind = ({ message, name }: Work): Park => toPark(message, name, new HubError('message/waits-behind'));

function apply(
  { reaction, envelope, stateId }: Work,
  entries: Map<string, Entry>,
  source: string,
  now: Date,
): Written[] {
  const cause = causedBy(envelope);
  return decideOn(
    entries,
    stateId,
    (state) => reaction.decide(state, envelope, { now }),
    (event, version) => toWritten(event, source, cause, now, version),
    cause.traceparent,
  );
}

/** Puts a decision's state in the place of the one it was made on, one version further, and gives its events as written. */
export function decideOn(
  entries: Map<string, Entry>,
  id: string,
  decide: (state: unknown) => Decision<unknown> | undefined,
  write: (event: HubEvent, version: number) => Written,
  traceparent: string | undefined,
): Written[] {
  const entry = entries.get(id) ?? { state: undefined, version: 0 };
  const decision = decide(entry.state);
  if (!decision) return [];
  const version = entry.changed ? entry.version : entry.version + 1;
  const written = decision.events.map((event) => write(event, version));
  entries.set(id, { state: decision.state, version, changed: true, traceparent });
  return written;
}
