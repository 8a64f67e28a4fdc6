import { ii06a, II_06A_FIGURES } from '../domain/ii-06a.js';
import type { Reported } from '../domain/recounted.js';
import type { Report } from '../domain/snapshot.js';
import { cchcOf, qd766Of } from './indicators.js';
import type { Reports, Scope } from './reports.js';

/** The figures of every report that can be frozen, counted now. */
export const figuresOf: Readonly<Record<Report, (reports: Reports, scope: Scope) => Promise<Reported>>> = {
  'ii-06a': async (reports, scope) =>
    ii06a(await reports.countFields(scope, II_06A_FIGURES), (row) => reports.holder(scope, row)),
  'qd-766': async (reports, scope) => ({ items: await qd766Of(reports, scope) }),
  cchc: async (reports, scope) => ({ items: await cchcOf(reports, scope) }),
};
