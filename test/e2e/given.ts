import { eventually } from '#testing';
import { randomUUID } from 'node:crypto';
import type { Hub } from '../../apps/hub/hub.js';

const OFFICE = '000.00.14.H03';
const party = (name: string, personalNumber: string) => ({ name, personalNumber, address: 'Thôn Mẫu, xã Bằng Vân' });
const APPLICANT = { kind: 'citizen', name: 'Hoàng Thị Thử', personalNumber: '006180000002', phone: '0900000002' };
const HOME = { name: 'Hoàng Thị Thử', phone: '0900000002', line: 'Thôn Mẫu', province: '06', commune: '01942' };
const paper = (code: string) => ({ code, name: code, originals: 1, copies: 0, electronic: false });

/** A land transfer whose origin is not clear: the commune is asked about it, beside the land registry. */
export const TRANSFER = {
  procedure: '2.000889',
  officeCode: OFFICE,
  applicant: APPLICANT,
  components: ['TP.DON-DANG-KY', 'TP.HOP-DONG', 'TP.GIAY-CHUNG-NHAN', 'TP.TO-KHAI-TNCN', 'TP.TO-KHAI-TRUOC-BA'].map(
    paper,
  ),
  facts: {
    seller: party('Nông Văn Mẫu', '006080000001'),
    buyer: party('Hoàng Thị Thử', '006180000002'),
    parcel: {
      mapSheet: '12',
      parcelNumber: '345',
      areaSquareMetres: 210.5,
      communeCode: '01942',
      address: 'Thôn Mẫu, xã Bằng Vân',
    },
    price: 350_000_000,
    exempt: false,
    originUnclear: true,
  },
  resultDelivery: 'counter',
  feesPaid: true,
};

/** The same, of a parcel the land registry will not know: it has numbers for them, and no letters. */
export const UNKNOWN_PARCEL = {
  ...TRANSFER,
  facts: { ...TRANSFER.facts, parcel: { ...TRANSFER.facts.parcel, parcelNumber: '345A' } },
};

/** Copies to be certified, which the desk does by itself; the result goes home by post. */
export const COPIES = {
  procedure: '2.000815',
  officeCode: OFFICE,
  applicant: APPLICANT,
  components: [paper('TP.BAN-CHINH')],
  facts: { paper: 'Bằng tốt nghiệp', copies: 2 },
  resultDelivery: 'post',
  deliverTo: HOME,
  feesPaid: false,
};

export interface Posted {
  readonly id: string;
  readonly dossierId: string;
  readonly parcel: string;
}

/** A clerk without a browser: brings about what a page is to show. */
export async function clerkOf({ url, issuer }: Pick<Hub, 'url' | 'issuer'>) {
  const token = await issuer.tokenFor({ sub: 'can-bo-mot-cua', name: 'Lộc Thị Mai', role: 'clerk', offices: [OFFICE] });
  const ask = async <Answer>(at: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${url}${at}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
    });
    if (!answer.ok) throw new Error(`${at}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  return {
    ask,
    receive: async (filing: object = TRANSFER): Promise<string> =>
      (await ask<{ id: string }>('/v1/dossiers', filing)).id,
    /** A result that is to go home by post, once the post took the order. */
    async posted(owed = false): Promise<Posted> {
      const { id } = await ask<{ id: string }>('/v1/dossiers', { ...COPIES, feesPaid: !owed });
      await ask(`/v1/dossiers/${id}/take-over`, {});
      return eventually(async () => {
        const { items } = await ask<{ items: Posted[] }>('/v1/shipments?limit=500');
        const found = items.find(({ dossierId }) => dossierId === id);
        if (!found?.parcel) throw new Error('not ordered yet');
        return found;
      });
    },
  };
}

/** A postman's day: two parcels on the way and one at the desk, and the post's own system down. */
export async function postalDay(hub: Pick<Hub, 'url' | 'issuer' | 'sandbox'>): Promise<void> {
  const clerk = await clerkOf(hub);
  const [one, two] = [await clerk.posted(true), await clerk.posted()];
  await clerk.posted(true);
  await tellPost(hub, { mode: 'down' });
  await clerk.ask('/v1/hand-over-lists', {
    direction: 'deliver',
    shipments: [one.id, two.id],
    signedBy: { desk: 'Nông Văn Thử', post: 'Hoàng Thị Mẫu' },
  });
}

/** How the post's system behaves from now on. */
export async function tellPost({ sandbox }: Pick<Hub, 'sandbox'>, faults: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${sandbox!.urls.post}/_faults`, {
    method: 'POST',
    headers,
    body: JSON.stringify(faults),
  });
  if (!answer.ok) throw new Error(`the post's faults: ${answer.status}`);
}
