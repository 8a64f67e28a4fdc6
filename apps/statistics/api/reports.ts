import { HubError } from '#contracts';
import { DATABASE } from '#messaging';
import { districtNow, officesInReach, type Actor, type Database } from '#platform';
import {
  bearersOn,
  codeOn,
  getContinuing,
  getUnit,
  replacedOn,
  type Catalog,
  type Office,
  type Organisation,
} from '#procedures';
import { toLocalDate, type Calendar } from '#working-time';
import { Inject, Injectable } from '@nestjs/common';
import { sumOf, type Counted, type CountedField, type Figure } from '../domain/figures.js';
import { changesIn, holderOf, type Units } from '../domain/holder.js';
import { LEVELS, type HolderOfFigures } from '../domain/ii-06a.js';
import type { Measure } from '../domain/indicator.js';
import { instantsOf, lastDayOf, periodNamed, type Period } from '../domain/period.js';
import { countFeedback } from '../store/counted-feedback.js';
import { count, countFields, countProcedures, type Wanted } from '../store/counted.js';
import type { Reporter } from '../forms/ii-06a.js';
import type { JudgedBy } from '../judged-by.js';
import type { Ask } from './ask.js';

export const REPORT_DATA = Symbol('REPORT_DATA');
export interface ReportData {
  readonly organisation: Organisation;
  readonly catalog: Catalog;
  readonly cutOffDay: number;
  readonly judgedBy: JudgedBy;
  readonly calendar: Calendar;
  /** Open hours without a record after which a desk is quiet, where its office says nothing else. */
  readonly quietAfterHours: number;
}

/** A report under way: what it is about, and how its dossiers are found. */
export interface Scope {
  readonly period: Period;
  readonly units: Units;
  readonly now: Date;
  readonly wanted: Wanted;
}

/** What every report says of itself. `countedTo` is where a period that is not over was cut. */
export interface About extends Period {
  readonly units: Units;
  readonly countedTo: string;
}

export const aboutOf = ({ period, units, wanted }: Scope): About => ({
  ...period,
  units,
  countedTo: wanted.to.toISOString(),
});

/** Reads figures for whoever asks: a head those of the offices whose work is his today, an operator all. */
@Injectable()
export class Reports {
  constructor(
    @Inject(DATABASE) readonly db: Database,
    @Inject(REPORT_DATA) readonly data: ReportData,
  ) {}

  scopeOf(ask: Ask, actor: Actor): Scope {
    const now = districtNow();
    const period = ask.period ? periodNamed(ask.period, this.data.cutOffDay)! : { from: ask.from!, to: ask.to! };
    const codes = this.#codes(actor, ask.office, now);
    if (codes?.length === 0) throw new HubError('office/unknown');
    const changes = changesIn(this.data.organisation, period).map((day) => new Date(`${day}T00:00:00+07:00`));
    const procedures = this.#procedures(ask, now);
    return { period, units: ask.units, now, wanted: { ...instantsOf(period, now), changes, codes, procedures } };
  }

  count = ({ wanted }: Scope, figures: readonly Figure[]): Promise<Counted[]> => count(this.db, wanted, figures);

  /** Feedback is about no procedure: of one there is none. */
  async feedback({ wanted }: Scope): Promise<Partial<Record<Measure, number>>> {
    return wanted.procedures ? {} : countFeedback(this.db, wanted);
  }

  countFields = ({ wanted }: Scope, figures: readonly Figure[]): Promise<CountedField[]> =>
    countFields(this.db, wanted, figures);

  /** Sums over all that is in scope: of dossiers, and of the procedures they were filed for. */
  async sums(scope: Scope, figures: readonly Figure[]): Promise<Partial<Record<Measure, number>>> {
    const rows = await countProcedures(this.db, scope.wanted, [...new Set<Figure>([...figures, 'receivedOnline'])]);
    const online = rows.flatMap(({ procedure, counts }) => (procedure && counts.receivedOnline ? [procedure] : []));
    return { ...sumOf(rows, figures), ...this.#procedureSums(scope, online) };
  }

  /** For whom a row counts. `id` tells two offices apart that bore one code after the other. */
  holder(scope: Scope, row: Pick<Counted, 'code' | 'part'>): HolderOfFigures {
    const office = holderOf(this.data.organisation, row, scope);
    if (!office) return { id: row.code, code: row.code, name: `${row.code} (không có trong dữ liệu tổ chức)` };
    return { id: idOf(office), code: office.code, name: office.name, level: this.#levelOf(office) };
  }

  /** Procedures of the last day of the period: all, offered online, used online. */
  #procedureSums(scope: Scope, online: readonly string[]): Partial<Record<Measure, number>> {
    const day = lastDayOf(scope.period, scope.now);
    const valid = this.data.catalog.procedures.filter(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo),
    );
    const offered = valid.filter(({ level }) => level >= 3);
    const isToday = scope.units === 'today';
    const used = new Set(online.map((code) => (isToday ? codeOn(this.data.catalog.procedures, code, day) : code)));
    return {
      procedures: valid.length,
      proceduresOffered: offered.length,
      proceduresUsed: offered.filter(({ code }) => used.has(code)).length,
    };
  }

  /** By receiving code and part of the period, everything that one holder is held to account for. */
  heldBy(scope: Scope, holder: string): { code: string; part: number }[] {
    const codes = scope.wanted.codes ?? [
      ...new Set([holder, ...this.data.organisation.offices.map(({ code }) => code)]),
    ];
    const parts = Array.from({ length: scope.wanted.changes.length + 1 }, (_, part) => part);
    return codes
      .flatMap((code) => parts.map((part) => ({ code, part })))
      .filter((row) => this.holder(scope, row).id === holder);
  }

  /** Who stands at the head of a printed report; without an office it is of all there are. */
  #headOf(code: string | undefined, now: Date): { authority: string; unit: string } {
    const day = toLocalDate(now);
    if (code === undefined) return { authority: '', unit: 'Tất cả đơn vị' };
    const { heading, unit } = getContinuing(this.data.organisation, code, day);
    return { authority: `Ủy ban nhân dân\n${getUnit(this.data.organisation, unit, day).name}`, unit: heading };
  }

  /** A head reports for an office; where several are his, he says which. */
  reporter({ period, units, now }: Scope, { office }: Pick<Ask, 'office'>, actor: Actor): Reporter {
    const code = office ?? (actor.offices.length === 1 ? actor.offices[0] : undefined);
    if (!code && actor.role !== 'operator') throw new HubError('report/office-missing');
    return { ...period, units, madeAt: now.toISOString(), ...this.#headOf(code, now) };
  }

  #codes(actor: Actor, office: string | undefined, now: Date): string[] | undefined {
    if (actor.role !== 'operator') return officesInReach(actor, office);
    if (office === undefined) return undefined;
    const bearers = bearersOn(this.data.organisation.offices, toLocalDate(now));
    return [...bearers].flatMap(([code, bearer]) => (bearer.code === office ? [code] : []));
  }

  /** As it was called then, or with all that is filed by that procedure's code today. */
  #procedures({ procedure, units }: Ask, now: Date): string[] | undefined {
    if (procedure === undefined) return undefined;
    return units === 'then' ? [procedure] : replacedOn(this.data.catalog.procedures, procedure, toLocalDate(now));
  }

  #levelOf({ unit, validFrom }: Office): string | undefined {
    const { units } = this.data.organisation;
    const own = units.find((row) => row.code === unit && (row.validTo === undefined || row.validTo >= validFrom));
    return own && LEVELS[own.kind];
  }
}

const idOf = ({ code, validFrom }: Office): string => `${code}@${validFrom}`;
