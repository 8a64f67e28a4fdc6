import { HubError } from '#contracts';
import { DATABASE } from '#messaging';
import { districtNow, officesInReach, type Actor, type Database } from '#platform';
import { getUnit, isValidOn, type Organisation } from '#procedures';
import { Inject, Injectable } from '@nestjs/common';
import { lastDayOf, periodNamed, type Period } from '../domain/period.js';
import { criteriaOf, scored, type Criterion, type Kind, type Scored, type Scoring } from '../domain/scoring.js';
import { latestScores, type ScoreSheet } from '../store/scores.js';
import { figuresAmong } from './indicators.js';
import { Reports, type Scope } from './reports.js';

/** The scoring tree of one office and year, as the caller may see it. */
export interface Sheet {
  readonly scoring: Scoring;
  readonly key: ScoreSheet;
  readonly scope: Scope;
}

/** An office that is scored in a year. */
export interface ScoredOffice {
  readonly code: string;
  readonly name: string;
  readonly scoring: Scoring;
}

/** Finds scoring trees and fills them from figures and from what people entered. */
@Injectable()
export class ScoreSheets {
  constructor(
    @Inject(DATABASE) readonly db: Database,
    private readonly reports: Reports,
  ) {}

  /** Offices the caller sees the scores of: a head his own, who appraises all by that tree, an operator all. */
  officesOf(year: number, actor: Actor): ScoredOffice[] {
    const day = lastDayOf(this.#period(year), districtNow());
    const { organisation } = this.reports.data;
    return organisation.offices
      .filter((office) => isValidOn(office, day))
      .flatMap(({ code, name, unit }) => {
        const scoring = this.#scoringOf(organisation, unit, day);
        return scoring && sees(actor, scoring, code) ? [{ code, name, scoring }] : [];
      });
  }

  sheetOf(year: number, office: string, actor: Actor): Sheet {
    const found = this.officesOf(year, actor).find(({ code }) => code === office);
    if (!found) throw new HubError('scoring/not-found');
    const asked = { ...this.#period(year), office, units: 'then' } as const;
    const scope = this.reports.scopeOf(asked, actor.role === 'officer' ? { ...actor, role: 'operator' } : actor);
    return { scoring: found.scoring, key: { scoring: found.scoring.code, officeCode: office, year }, scope };
  }

  async fill({ scoring, key, scope }: Sheet): Promise<Scored> {
    const rules = criteriaOf(scoring.areas).flatMap(({ rule }) => rule ?? []);
    const figures = figuresAmong(rules.flatMap(({ numerator, denominator }) => [numerator, denominator]));
    const [sums, latest] = await Promise.all([this.reports.sums(scope, figures), latestScores(this.db, key)]);
    return scored(scoring, latest, sums);
  }

  #period = (year: number): Period => periodNamed(String(year), this.reports.data.cutOffDay)!;

  #scoringOf(organisation: Organisation, unit: string, day: string): Scoring | undefined {
    const { kind } = getUnit(organisation, unit, day);
    return this.reports.data.judgedBy.scorings.find((one) => isValidOn(one, day) && one.kinds.includes(kind));
  }
}

function sees(actor: Actor, { appraisedBy }: Scoring, office: string): boolean {
  if (actor.role === 'officer') return actor.agency === appraisedBy;
  return actor.role === 'operator' || officesInReach(actor, office).length > 0;
}

/** The head of the office scores it, the agency the tree names appraises; nobody else enters a score, and nobody both. */
export const mayScore = (actor: Actor, kind: Kind, { appraisedBy }: Scoring): boolean =>
  kind === 'self' ? actor.role === 'head' : actor.role === 'officer' && actor.agency === appraisedBy;

export function criterionOf({ areas }: Scoring, no: string): Criterion {
  const found = criteriaOf(areas).find((criterion) => criterion.no === no);
  if (!found) throw new HubError('score/unknown-criterion');
  return found;
}
