import { districtNow } from '#platform';
import { FAULTS, type FaultCode } from '#contracts';
import type { Organisation } from '#procedures';
import { asOfToday } from '../domain/claim.js';
import { deferredUntil, type Request } from '../domain/request.js';

export const ORGANISATION = Symbol('ORGANISATION');

/** A request as its agency's officers see it today: the facts meant for them, and nothing else of the dossier. */
export const viewOn =
  (organisation: Organisation, now = districtNow()) =>
  (request: Request): RequestView =>
    toView(asOfToday(request, organisation, now));

const toView = (request: Request) => ({
  id: request.id,
  dossierId: request.dossierId,
  code: request.code,
  officeCode: request.officeCode,
  step: request.step,
  stepName: request.stepName,
  agency: request.agency,
  action: request.action,
  facts: request.facts,
  status: request.status,
  atDesk: !request.system,
  askedAt: request.askedAt,
  dueAt: request.dueAt ?? null,
  deferredUntil: deferredUntil(request) ?? null,
  claimedAt: request.claimedAt ?? null,
  claimedBy: request.claimedBy ?? null,
  reference: request.reference ?? null,
  notices: [...request.notices],
  heard: [...request.heard],
  brought: [...(request.brought ?? [])],
  outcome: request.outcome ?? null,
  parked: toParked(request),
});
export type RequestView = ReturnType<typeof toView>;

/** What the agency would not take, in words. */
function toParked({ parked }: Request) {
  if (!parked) return null;
  const { fault, detail, at } = parked;
  const { title, help } = FAULTS[fault as FaultCode];
  return { fault, title, help, detail, at };
}
