import { Component, type Facts, HubError, Instant, type Outcome } from '#contracts';
import { z } from 'zod';
import type { Answer } from './answer.js';
import { counterpartyHttp, type Http } from './http.js';
import type { Resilience } from './patience.js';
import { read } from './read.js';
import type { FieldNames } from './rejection.js';
import type { PendingCall } from './sender.js';

/** A request as its agency is told of it. */
export interface Asked<AskedFacts = Facts> {
  readonly requestId: string;
  readonly code: string;
  /** The dossier's code at the portal it was filed with. */
  readonly foreignCode?: string | undefined;
  readonly officeCode: string;
  readonly askedAt: string;
  readonly dueAt?: string | undefined;
  /** The agency's own, once it took the request in. */
  readonly reference?: string | undefined;
  readonly facts: AskedFacts;
}

/** Papers that the agency asked for and the applicant brought. */
export const Supplement = z.object({ components: z.array(Component), appointmentAt: Instant.optional() });
export type Supplement = z.infer<typeof Supplement>;

export const Cancellation = z.object({ reason: z.string().max(2000) });
export type Cancellation = z.infer<typeof Cancellation>;

export interface Action {
  /** The facts it needs. */
  readonly request: z.ZodType;
  /** The facts that "done" gives. */
  readonly outcome: z.ZodType<Facts>;
  /** Asks the agency; gives the agency's reference. Repeated with the same key after a crash. */
  send(asked: Asked, http: Http): Promise<{ readonly reference: string }>;
}

/** How a call went: the request was taken in, the agency was told something, or it told how things stand. */
export type Performed =
  | { readonly kind: 'accepted'; readonly reference: string }
  | { readonly kind: 'told' }
  | { readonly kind: 'polled'; readonly answers: readonly Answer[] };

export interface Connection {
  readonly http: Http;
  /** Signs its callbacks (Standard Webhooks). */
  readonly webhookSecret: string;
}

interface Definition<Env extends z.ZodObject> {
  readonly code: string;
  /** Its variables of the environment. */
  readonly env: Env;
  connect(env: z.output<Env>): { baseUrl: string; headers: Readonly<Record<string, string>>; webhookSecret: string };
  readonly resilience: Resilience;
  /** How people call the fields it is sent, by its own names: a clerk reads them when it will not take one. */
  readonly fields?: FieldNames;
  readonly actions: Readonly<Record<string, Action>>;
  /** What the agency told by itself; fails with `request/invalid`. */
  receive(callback: unknown): Answer;
  supplement?(asked: Asked, supplement: Supplement, http: Http): Promise<unknown>;
  cancel?(asked: Asked, cancellation: Cancellation, http: Http): Promise<unknown>;
  /** Whether the agency still has the request in its books. */
  knows?(asked: Asked, http: Http): Promise<boolean>;
  /** Everything the agency would have told by now: a lost callback costs time, never the outcome. */
  poll?(asked: Asked, http: Http): Promise<readonly Answer[]>;
}

/** A counterparty that decides on steps, by its own system. */
export interface Agency extends Omit<Definition<z.ZodObject>, 'connect'> {
  readonly connect: (variables: unknown, timeoutMs: number) => Connection;
  /** Makes a pending call: the name of an action, or `supplement`, `cancel`, `poll`. */
  perform(call: Pick<PendingCall, 'id' | 'action' | 'body'>, asked: Asked, http: Http): Promise<Performed>;
}

/** Everything the hub needs to know about an agency, as data and four kinds of functions. */
export function defineAgency<Env extends z.ZodObject>(definition: Definition<Env>): Agency {
  const { code, env, fields } = definition;
  return {
    ...definition,
    connect(variables, timeoutMs) {
      const { webhookSecret, ...where } = definition.connect(env.parse(variables));
      return { http: counterpartyHttp({ code, timeoutMs, fields, ...where }), webhookSecret };
    },
    perform: (call, asked, http) => perform(definition, call, asked, http.keyed(call.id, asked.facts)),
  };
}

/** An action whose facts are checked before they are sent: `request/invalid` names what is missing. */
export function action<Request, Given extends Facts>(definition: {
  readonly request: z.ZodType<Request>;
  readonly outcome: z.ZodType<Given>;
  send(asked: Asked<Request>, http: Http): Promise<{ readonly reference: string }>;
}): Action {
  const { request, outcome } = definition;
  return {
    request,
    outcome,
    send: async (asked, http) =>
      definition.send({ ...asked, facts: read(request, asked.facts, 'request/invalid') }, http),
  };
}

/** The action of that name; `agency/unknown` when the agency has none. */
export function actionOf(agency: Pick<Agency, 'code' | 'actions'>, name: string): Action {
  const found = Object.hasOwn(agency.actions, name) ? agency.actions[name] : undefined;
  if (!found) throw new HubError('agency/unknown', `Cơ quan ${agency.code} không nhận việc này`);
  return found;
}

/** An outcome as its action gives it: only the facts the action names, and all of them. */
export function checkOutcome(agency: Pick<Agency, 'code' | 'actions'>, name: string, outcome: Outcome): Outcome {
  if (outcome.kind !== 'done') return outcome;
  return { ...outcome, facts: read(actionOf(agency, name).outcome, outcome.facts, 'request/invalid') };
}

async function perform<Env extends z.ZodObject>(
  agency: Definition<Env>,
  call: Pick<PendingCall, 'action' | 'body'>,
  asked: Asked,
  http: Http,
): Promise<Performed> {
  switch (call.action) {
    case 'supplement':
      await agency.supplement?.(asked, read(Supplement, call.body, 'request/invalid'), http);
      return { kind: 'told' };
    case 'cancel':
      await agency.cancel?.(asked, read(Cancellation, call.body, 'request/invalid'), http);
      return { kind: 'told' };
    case 'poll':
      return { kind: 'polled', answers: await polled(agency, asked, http) };
    default:
      return { kind: 'accepted', ...(await actionOf(agency, call.action).send(asked, http)) };
  }
}

/** What cannot be read is garbled when we asked for it. */
async function polled<Env extends z.ZodObject>(
  agency: Definition<Env>,
  asked: Asked,
  http: Http,
): Promise<readonly Answer[]> {
  try {
    return (await agency.poll?.(asked, http)) ?? [];
  } catch (error) {
    if (!(error instanceof HubError) || error.code !== 'request/invalid') throw error;
    throw new HubError('agency/garbled', agency.code, error.fields);
  }
}
