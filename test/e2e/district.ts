import { eventually } from '#testing';
import type { Hub } from '../../apps/hub/hub.js';
import { scriptOf, type Script } from '../../apps/sandbox/index.js';
import { clerkOf, postalDay, UNKNOWN_PARCEL } from './given.js';
import type { Looked } from './openers.js';
import { someFeedback } from './feedback.js';
import { makeTroubles } from './troubles.js';

interface Listed {
  readonly id: string;
  readonly foreignCode: string;
  readonly acts: readonly string[];
  readonly procedure: { readonly code: string };
}
const FILED = 9;
/** By which the sandbox decides: a hub that is looked at has to have the same. */
export const SEED = '1';
const ENDS_SOON: readonly Script[] = ['land-refuses', 'tax-refuses', 'withdraw'];

/** Something on every screen: dossiers on their way, requests, parcels, what was sent back and what is parked. Gives one that went far, and that no agency ends. */
export async function aDistrict(hub: Hub, portalUrl: string): Promise<Looked> {
  const clerk = await clerkOf(hub);
  await hub.sandbox!.file({ dossiers: FILED, seed: 'district' });
  const filed = await eventually(async () => {
    const { items } = await clerk.ask<{ items: Listed[] }>('/v1/dossiers?open=true');
    if (items.length < FILED) throw new Error(`${items.length} of ${FILED} filed`);
    return items;
  });
  const ready = filed
    .filter(({ acts }) => acts.includes('accept'))
    .toSorted((a, b) => b.procedure.code.localeCompare(a.procedure.code))
    .slice(0, 5);
  for (const { id } of ready) await clerk.ask(`/v1/dossiers/${id}/accept`, {});
  for (let count = 0; count < 3; count += 1) await clerk.receive();
  await clerk.receive(UNKNOWN_PARCEL);
  await eventually(async () => {
    const { items } = await clerk.ask<{ items: unknown[] }>('/v1/requests?status=parked');
    if (items.length === 0) throw new Error('nothing was sent back');
  });
  await makeTroubles(portalUrl);
  await postalDay(hub);
  await someFeedback(hub);
  const { id, code, applicant } = await clerk.ask<{ id: string; code: string; applicant: { phone: string } }>(
    `/v1/dossiers/${ready.find(({ foreignCode }) => !ENDS_SOON.includes(scriptOf(SEED, foreignCode)))!.id}`,
  );
  return { id, code, digits: applicant.phone.slice(-4) };
}
