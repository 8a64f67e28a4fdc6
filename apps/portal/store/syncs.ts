import { defineStore } from '#messaging';
import { standing } from '../domain/standing.js';
import { nextAt, type FiguresSync, type Sync, type Told } from '../domain/sync.js';

const columnsOf = (told: Told, traceparent: string | undefined) => ({
  office_code: told.officeCode,
  status: standing(told),
  next_at: nextAt(told) ?? null,
  traceparent: traceparent ?? null,
});

const columns = (sync: Sync | FiguresSync, traceparent: string | undefined) =>
  'record' in sync
    ? {
        kind: 'dossier',
        dossier_id: sync.dossierId,
        foreign_code: sync.record.foreignCode,
        ...columnsOf(sync, traceparent),
      }
    : { kind: 'figures', dossier_id: null, foreign_code: sync.snapshotId, ...columnsOf(sync, traceparent) };

/** What the portal is told, by dossier; `next_at` is when the first waiting call is due. */
export const syncs = defineStore<Sync>('portal.sync', 'uuid', columns);

/** The same of figures, by snapshot. */
export const figuresSyncs = defineStore<FiguresSync>('portal.sync', 'uuid', columns);

/** Either, whichever the id is of. */
export const anySyncs = defineStore<Sync | FiguresSync>('portal.sync', 'uuid', columns);

/** Either, and the call that was leased is over. */
export const releasedSyncs = defineStore<Sync | FiguresSync>('portal.sync', 'uuid', (sync, traceparent) => ({
  ...columns(sync, traceparent),
  leased_until: null,
}));
