import type { Component } from '#contracts';
import type { KnownPaper } from '../domain/portal-record.js';
import { REUSED } from './values.js';

/**
 * All that is known of how the files of a component came into being, from the portal's own filing and from the desk, in the
 * numbers of both dialects (domain.md §1.3).
 */
export function flagsOf({ code, origin }: Component, papers: readonly KnownPaper[] = []) {
  const origins = [...(origin ? [origin] : []), ...papers.filter((paper) => paper.code === code)];
  return {
    DuocSoHoa: Number(origins.some(({ digitised }) => digitised)),
    DuocTaiSuDung: Math.max(0, ...origins.map(({ reused }) => REUSED.indexOf(reused))),
    DuocLayTuKhoDMQG: Number(origins.some(({ nationalStore }) => nationalStore)),
  };
}
