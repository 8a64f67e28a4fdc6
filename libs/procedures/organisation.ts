import { join } from 'node:path';
import { z } from 'zod';
import { AgencyCode, LocalDate, OfficeCode } from '#contracts';
import { invalidData, readYamlFolder, toChecked, type DataFile } from './data-file.js';
import { EscalationChange } from './policy.js';
import { isValidOn, overlaps, validity } from './validity.js';

const Name = z.string().min(1).max(300);
const UnitCode = z.string().regex(/^(\d{2}|\d{3}|\d{5})$/);

/** An administrative unit. Codes are reused under new names, so only code and validity together say which one is meant. */
export const AdministrativeUnit = z.strictObject({
  code: UnitCode,
  name: Name,
  kind: z.enum(['province', 'district', 'town', 'commune']),
  parent: UnitCode.optional(),
  ...validity,
});
export type AdministrativeUnit = z.infer<typeof AdministrativeUnit>;

/** What became of a unit, by which act. Without `to` nothing took its place. */
export const Succession = z.strictObject({
  from: UnitCode,
  to: UnitCode.optional(),
  kind: z.enum(['merge', 'split', 'rename', 'retype', 'abolish']),
  on: LocalDate,
  act: Name,
});
export type Succession = z.infer<typeof Succession>;

/** A one-stop desk. `placeholder` where its true identifier was never found. */
export const Office = z.strictObject({
  code: OfficeCode,
  aliases: z.array(OfficeCode).default([]),
  name: Name,
  unit: UnitCode,
  /** As its forms name it, what follows their numbers (`12/BPTNTKQ`), and the telephone they give for questions. */
  heading: Name.default('Bộ phận Tiếp nhận và Trả kết quả'),
  mark: z
    .string()
    .regex(/^[A-Z]{2,20}$/)
    .default('BPTNTKQ'),
  phone: z.string().max(30).optional(),
  ...validity,
  placeholder: z.boolean().default(false),
  /** Which messages in time it wants otherwise than its procedures say. */
  escalation: EscalationChange.optional(),
});
export type Office = z.infer<typeof Office>;

const Clock = z.string().regex(/^\d{2}:\d{2}$/);

/** An organisation that decides on steps, what it can be asked, and when its people are there. */
export const AgencyEntry = z.strictObject({
  code: AgencyCode,
  name: Name,
  actions: z.array(z.string().regex(/^[a-z][a-z0-9-]*$/)).min(1),
  officeHours: z.array(z.strictObject({ opens: Clock, closes: Clock })).min(1),
  /** Of requests it does not take: when people are told, and whether they go back to the desk. */
  escalation: EscalationChange.pick({ warnUnclaimed: true, returnUnclaimed: true }).optional(),
});
export type AgencyEntry = z.infer<typeof AgencyEntry>;

export const Organisation = z.strictObject({
  units: z.array(AdministrativeUnit).default([]),
  successions: z.array(Succession).default([]),
  offices: z.array(Office).default([]),
  agencies: z.array(AgencyEntry).default([]),
});
export type Organisation = z.infer<typeof Organisation>;

/** Reads `<folder>/organisation/*.yaml`; several files are one organisation. */
export function loadOrganisation(folder: string): Organisation {
  return toOrganisation(readYamlFolder(join(folder, 'organisation')));
}

export function toOrganisation(files: readonly DataFile[]): Organisation {
  const parts = files.map((file) => toChecked(Organisation, file));
  const organisation = {
    units: parts.flatMap(({ units }) => units),
    successions: parts.flatMap(({ successions }) => successions),
    offices: parts.flatMap(({ offices }) => offices),
    agencies: parts.flatMap(({ agencies }) => agencies),
  };
  const faults = faultsOf(organisation);
  if (faults.length > 0) throw invalidData(faults);
  return organisation;
}

function faultsOf({ units, successions, offices, agencies }: Organisation): readonly string[] {
  const codes = new Set(units.map(({ code }) => code));
  const repeated = agencies.filter(({ code }, index) => agencies.findIndex((agency) => agency.code === code) < index);
  return [
    ...overlaps(units, ({ code }) => [code]).map(
      ([a, b]) =>
        `đơn vị hành chính ${a.code}: «${a.name}» và «${b.name}» có hiệu lực cùng lúc; sửa validFrom, validTo`,
    ),
    ...overlaps(offices, ({ code, aliases }) => [code, ...aliases]).map(
      ([a, b]) => `nơi tiếp nhận «${a.name}» và «${b.name}» dùng chung một mã cùng lúc; mỗi nơi cần mã riêng`,
    ),
    ...offices
      .filter(({ unit, validFrom }) => !units.some((row) => row.code === unit && isValidOn(row, validFrom)))
      .map(
        ({ name, unit, validFrom }) => `nơi tiếp nhận «${name}»: ngày ${validFrom} không có đơn vị hành chính ${unit}`,
      ),
    ...successions
      .flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]))
      .filter((code) => !codes.has(code))
      .map((code) => `successions nêu đơn vị hành chính ${code} không có trong units; thêm đơn vị hoặc sửa mã`),
    ...repeated.map(({ code }) => `cơ quan ${code} bị ghi hai lần; bỏ một dòng`),
  ];
}
