import { defineStore } from '#messaging';
import { standing } from '../domain/standing.js';
import { nextAt, type Sync } from '../domain/sync.js';

const columns = (sync: Sync, traceparent: string | undefined) => ({
  dossier_id: sync.dossierId,
  foreign_code: sync.record.foreignCode,
  office_code: sync.officeCode,
  status: standing(sync),
  next_at: nextAt(sync) ?? null,
  traceparent: traceparent ?? null,
});

/** What the portal is told, by dossier; `next_at` is when the first waiting call is due. */
export const syncs = defineStore<Sync>('portal.sync', 'uuid', columns);

/** The same, and the call that was leased is over. */
export const releasedSyncs = defineStore<Sync>('portal.sync', 'uuid', (sync, traceparent) => ({
  ...columns(sync, traceparent),
  leased_until: null,
}));
