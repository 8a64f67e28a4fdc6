import { answerOf, api, newKey } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';
import { toInstant, toItems } from '../../ui/typed.js';
import type { FullDossier } from './use-dossier.js';

export type Act = FullDossier['acts'][number];

/** What a person filled in for an act; each act asks for its own part. */
export interface Filled {
  readonly reason?: string;
  readonly items?: string;
  readonly papers?: readonly string[];
  readonly agreed?: boolean;
  readonly receivedBy?: 'applicant' | 'representative';
  readonly feesPaid?: boolean;
  readonly resultDelivery?: 'counter' | 'post';
  readonly deliverTo?: components['schemas']['PostalAddress'];
  readonly day?: string;
  readonly certificate?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Does an act. `key` is one per opened dialog: a second press of the button does it once. */
export function doAct(
  { id, components, steps }: FullDossier,
  act: Act,
  filled: Filled,
  key = newKey(),
): Promise<unknown> {
  const path = { path: { id } };
  const keyed = { ...path, header: { 'Idempotency-Key': key } };
  const { reason = '', feesPaid = false } = filled;
  const calls: Readonly<Record<Act, () => Promise<{ data?: unknown }>>> = {
    accept: () => api.POST('/v1/dossiers/{id}/accept', { params: path, body: { feesPaid } }),
    decline: () => api.POST('/v1/dossiers/{id}/decline', { params: path, body: { reason } }),
    'request-supplement': () =>
      api.POST('/v1/dossiers/{id}/supplement-requests', {
        params: keyed,
        body: { items: toItems(filled.items), reason },
      }),
    'receive-supplement': () =>
      api.POST('/v1/dossiers/{id}/supplements', {
        params: keyed,
        body: {
          components: toItems(filled.items).map((name, place) => ({
            code: `BS.${components.length + place + 1}`,
            name,
            originals: 1,
            copies: 0,
            electronic: false,
          })),
        },
      }),
    'request-withdrawal': () => api.POST('/v1/dossiers/{id}/withdrawal', { params: path, body: { reason } }),
    'decide-withdrawal': () =>
      api.POST('/v1/dossiers/{id}/withdrawal-decision', {
        params: path,
        body: { agreed: filled.agreed ?? false, reason },
      }),
    'take-over-result': () => api.POST('/v1/dossiers/{id}/take-over', { params: path, body: { results: [] } }),
    'return-at-counter': () =>
      api.POST('/v1/dossiers/{id}/return', {
        params: path,
        body: { receivedBy: filled.receivedBy ?? 'applicant', feesPaid },
      }),
    'change-delivery': () =>
      api.PUT('/v1/dossiers/{id}/delivery', {
        params: path,
        body: {
          resultDelivery: filled.resultDelivery ?? 'counter',
          ...(filled.resultDelivery === 'post' && { deliverTo: filled.deliverTo }),
        },
      }),
    apologise: () =>
      api.POST('/v1/dossiers/{id}/apology', {
        params: path,
        body: { reason, appointmentAt: toInstant(filled.day ?? '') },
      }),
    'ask-again': () =>
      api.POST('/v1/dossiers/{id}/steps/{step}/request', {
        params: { path: { id, step: steps.find(({ state }) => state === 'returned')?.step ?? '' } },
      }),
    'certify-outage': () =>
      api.POST('/v1/dossiers/{id}/outages', {
        params: path,
        body: {
          certificate: filled.certificate ?? '',
          from: toInstant(filled.from ?? ''),
          to: toInstant(filled.to ?? ''),
        },
      }),
  };
  return answerOf(calls[act]());
}
