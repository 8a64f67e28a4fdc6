import { toLocalText } from '../domain/labels.js';

interface Change {
  readonly id: string;
  readonly decisions: readonly string[];
  readonly why: string;
  readonly proposedAt: Date | string;
  readonly approvedAt?: Date | null;
}
interface Row {
  readonly newAt?: Date | string | null;
  readonly toldAt?: Date | null;
}

const text = (at: Date | string): string => new Date(at).toISOString();

/** A calendar change: how many promises it moves, how many nobody can explain, and how many were moved after approval. */
export const toChangeView = (change: Change, rows: readonly Row[]) => ({
  id: change.id,
  decisions: change.decisions,
  why: change.why,
  proposedAt: text(change.proposedAt),
  approvedAt: change.approvedAt ? text(change.approvedAt) : null,
  affected: rows.filter(({ newAt }) => newAt).length,
  unexplained: rows.filter(({ newAt }) => !newAt).length,
  told: rows.filter(({ toldAt }) => toldAt).length,
});
export type ChangeView = ReturnType<typeof toChangeView>;

export const toRecalculationView = ({ dossierId, code, oldAt, newAt }: Row & Moved) => ({
  dossierId,
  code,
  oldAt: text(oldAt),
  newAt: newAt ? text(newAt) : null,
  text: newAt
    ? `Ngày hẹn ${toLocalText(text(oldAt))} chuyển sang ${toLocalText(text(newAt))}`
    : `Ngày hẹn ${toLocalText(text(oldAt))} không khớp với lịch trước khi thay đổi; cần người xem lại`,
});
export type RecalculationView = ReturnType<typeof toRecalculationView>;

interface Moved {
  readonly dossierId: string;
  readonly code: string;
  readonly oldAt: Date;
}
