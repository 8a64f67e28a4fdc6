import type { Asked } from '#agency-kit';
import type { Request } from './domain/request.js';

/** A request as its agency is told of it. */
export const toAsked = ({ id, code, foreignCode, officeCode, askedAt, dueAt, reference, facts }: Request): Asked => ({
  requestId: id,
  code,
  foreignCode,
  officeCode,
  askedAt,
  dueAt,
  reference,
  facts,
});
