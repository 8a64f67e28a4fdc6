import { AgencyCode, HubError, LocalDate } from '#contracts';
import { readYamlFolder, toChecked, type DataFile } from '#procedures';
import { join } from 'node:path';
import { z } from 'zod';
import { FIGURE_NAMES } from './domain/figures.js';
import { CATALOG_FIGURES, type Measure } from './domain/indicator.js';
import type { Objective } from './domain/objective.js';
import { criteriaOf, type Area, type Criterion, type Scoring } from './domain/scoring.js';

/** What offices are judged by, as data: scoring trees and quality objectives. */
export interface JudgedBy {
  readonly scorings: readonly Scoring[];
  readonly objectives: readonly Objective[];
}

export const loadJudgedBy = (folder: string): JudgedBy => ({
  scorings: toScorings(readYamlFolder(join(folder, 'scoring'))),
  objectives: toObjectives(readYamlFolder(join(folder, 'quality'))),
});

const MEASURES = [...FIGURE_NAMES, ...Object.keys(CATALOG_FIGURES)] as [Measure, ...Measure[]];
const share = { numerator: z.enum(MEASURES), denominator: z.enum(MEASURES) };
const validity = { validFrom: LocalDate, validTo: LocalDate.optional() };
const No = z.string().regex(/^\d{1,2}(\.\d{1,2}){0,3}$/);
const Text = z.string().trim().min(2).max(300);
const Points = z.number().min(0).max(1000).multipleOf(0.01);
const PerCent = z.number().min(0).max(100).multipleOf(0.01);

const Rule = z.union([
  z.strictObject({ ...share, bands: z.array(z.strictObject({ from: PerCent, points: Points })).min(1) }),
  z.strictObject({ ...share, fullAt: PerCent.positive() }),
]);
const CriterionSchema = z.strictObject({
  no: No,
  name: Text,
  max: Points.positive(),
  evidence: Text,
  rule: Rule.optional(),
});
const AreaSchema: z.ZodType<Area> = z.strictObject({
  no: No,
  name: Text,
  get parts() {
    return z.array(z.union([CriterionSchema, AreaSchema])).min(1);
  },
});
const ScoringSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  name: Text,
  act: Text,
  ...validity,
  kinds: z.array(z.enum(['province', 'district', 'town', 'commune'])).min(1),
  appraisedBy: AgencyCode,
  areas: z.array(AreaSchema).min(1),
});

const about = { no: No, name: Text, rule: Text, ...validity, atLeast: PerCent.optional(), atMost: PerCent.optional() };
const ObjectivesSchema = z.array(
  z
    .union([z.strictObject({ ...about, ...share }), z.strictObject({ ...about, notKnown: Text })])
    .refine(({ atLeast, atMost }) => (atLeast === undefined) !== (atMost === undefined), {
      error: 'Nêu một mức: atLeast (ít nhất) hoặc atMost (nhiều nhất).',
    }),
);

export function toScorings(files: readonly DataFile[]): Scoring[] {
  return files.map((file) => {
    const scoring: Scoring = toChecked(ScoringSchema, file);
    const faults = faultsOf(criteriaOf(scoring.areas));
    if (faults.length > 0)
      throw new HubError('data/invalid', faults.map((fault) => `${file.file}: ${fault}`).join('\n'));
    return scoring;
  });
}

export const toObjectives = (files: readonly DataFile[]): Objective[] =>
  files.flatMap((file) => toChecked(ObjectivesSchema, file) as Objective[]);

function faultsOf(criteria: readonly Criterion[]): string[] {
  const twice = [...Map.groupBy(criteria, ({ no }) => no)].filter(([, all]) => all.length > 1).map(([no]) => no);
  const outside = criteria.filter(({ max, rule }) => rule && 'bands' in rule && !fits(rule.bands, max));
  return [
    ...twice.map((no) => `tiêu chí ${no} có hai lần; đánh số lại.`),
    ...outside.map(({ no }) => `tiêu chí ${no}: các mức (bands) xếp từ cao xuống thấp, điểm không quá điểm tối đa.`),
  ];
}

const fits = (bands: readonly { readonly from: number; readonly points: number }[], max: number): boolean =>
  bands.every(({ from, points }, at) => points <= max && (at === 0 || from < bands[at - 1]!.from));
