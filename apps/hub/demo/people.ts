import type { Client } from './client.js';

/** A dossier as the desk's list shows it. */
export interface Listed {
  readonly id: string;
  readonly code: string | null;
  readonly foreignCode: string | null;
  readonly business: string;
  readonly acts: readonly string[];
}
interface Parcel {
  readonly id: string;
  readonly dossierId: string;
  readonly direction: 'collect' | 'deliver';
  readonly status: string;
}
interface Asked {
  readonly id: string;
  readonly dossierId: string;
  readonly atDesk: boolean;
  readonly claimedAt: string | null;
}

type Withdraws = (foreignCode: string) => boolean;

export interface People {
  readonly clerk: Client;
  readonly postal: Client;
  /** Whether the applicant asks for the dossier back instead of bringing more papers. */
  readonly withdraws: Withdraws;
}

/** Papers the applicant brings when asked; the post and the clerk sign every hand-over list. */
const BROUGHT = {
  components: [
    { code: 'TP.BO-SUNG', name: 'Giấy tờ bổ sung theo phiếu yêu cầu', originals: 1, copies: 0, electronic: false },
  ],
};
const CONFIRMED = { outcome: { kind: 'done', facts: { originConfirmation: { number: 'XN-THU' } }, results: [] } };
const SIGNED = { desk: 'Nông Thị Hoa (một cửa)', post: 'Triệu Văn Páo (bưu điện)' };

/** Everything people at the desks do once, to whatever waits for them. */
export async function workOnce(people: People): Promise<void> {
  await Promise.all([workAtDesk(people), signLists(people.postal)]);
}

async function workAtDesk({ clerk, withdraws }: People): Promise<void> {
  const { items } = await clerk.get<{ items: Listed[] }>('/v1/dossiers?open=true&limit=500');
  await inTurns(items, 8, async (dossier) => void (await actOn(clerk, dossier, withdraws)));
}

/** Does what a clerk would do next with a dossier; false when there is nothing to do, or the moment has passed. */
export async function actOn(clerk: Client, dossier: Listed, withdraws: Withdraws): Promise<boolean> {
  const does = nextAct(dossier, withdraws);
  if (!does) return false;
  const key = `${does.path}:${dossier.id}:${does.once ?? ''}`;
  return (await clerk.act(`/v1/dossiers/${dossier.id}/${does.path}`, does.body, key)) !== undefined;
}

interface Act {
  readonly path: string;
  readonly body: unknown;
  readonly once?: string;
}

/** What a clerk would do next with a dossier, if anything. */
export function nextAct({ foreignCode, acts }: Listed, withdraws: Withdraws): Act | undefined {
  const may = (act: string) => acts.includes(act);
  if (may('decide-withdrawal'))
    return { path: 'withdrawal-decision', body: { agreed: true, reason: 'Đồng ý theo đề nghị của công dân' } };
  if (may('accept')) return { path: 'accept', body: {} };
  if (may('receive-supplement')) {
    if (withdraws(foreignCode ?? ''))
      return { path: 'withdrawal', body: { reason: 'Không còn nhu cầu chuyển nhượng' } };
    return { path: 'supplements', body: BROUGHT, once: crypto.randomUUID() };
  }
  if (may('take-over-result')) return { path: 'take-over', body: {} };
  if (may('return-at-counter')) return { path: 'return', body: { receivedBy: 'applicant', feesPaid: true } };
  return undefined;
}

/** An officer takes what came to the agency's desk, and answers what was taken before. */
export async function answerOne(officer: Client, isTheirs: (dossierId: string) => boolean): Promise<void> {
  const { items } = await officer.get<{ items: Asked[] }>('/v1/requests?status=accepted');
  const asked = items.find(({ dossierId, atDesk }) => atDesk && isTheirs(dossierId));
  if (!asked) return;
  const at = `/v1/requests/${encodeURIComponent(asked.id)}`;
  if (asked.claimedAt) await officer.act(`${at}/outcome`, CONFIRMED, crypto.randomUUID());
  else await officer.act(`${at}/claim`, {});
}

/** Desk and post sign a list of all that waits to be handed over, each way. */
export async function signLists(postal: Client, isTheirs = (_dossierId: string) => true): Promise<void> {
  const { items } = await postal.get<{ items: Parcel[] }>('/v1/shipments?awaitingHandOver=true&limit=500');
  for (const direction of ['collect', 'deliver'] as const) {
    const shipments = items
      .filter((parcel) => parcel.direction === direction && isTheirs(parcel.dossierId))
      .map(({ id }) => id);
    if (shipments.length > 0)
      await postal.act('/v1/hand-over-lists', { direction, shipments, signedBy: SIGNED }, crypto.randomUUID());
  }
}

async function inTurns<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let item = queue.shift(); item; item = queue.shift()) await work(item);
    }),
  );
}
