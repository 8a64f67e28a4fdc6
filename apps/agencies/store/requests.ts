import { defineStore } from '#messaging';
import { issuedWith } from '../domain/issued.js';
import type { Request } from '../domain/request.js';

const columns = (request: Request, traceparent: string | undefined) => ({
  dossier_id: request.dossierId,
  code: request.code,
  agency: request.agency,
  office_code: request.officeCode,
  status: request.status,
  reference: request.reference ?? null,
  issued: issuedWith(request.outcome) ?? null,
  due_at: request.dueAt ?? null,
  next_at: request.calls[0]?.notBefore ?? null,
  traceparent: traceparent ?? null,
});

/** Requests to agencies; `next_at` is when the first waiting call is due. */
export const requests = defineStore<Request>('agencies.request', 'text', columns);

/** The same, and the call that was leased is over. */
export const releasedRequests = defineStore<Request>('agencies.request', 'text', (request, traceparent) => ({
  ...columns(request, traceparent),
  leased_until: null,
}));
