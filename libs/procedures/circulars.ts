import { join } from 'node:path';
import { z } from 'zod';
import { HubError } from '#contracts';
import { invalidData, readYamlFolder, toChecked, type DataFile } from './data-file.js';
import { isValidOn, overlaps, validity } from './validity.js';

export const FORM_KINDS = ['receipt', 'supplement', 'refusal', 'apology', 'stop', 'control-slip', 'register'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** One form of a circular: its number there, what it is for, and on which paper it is printed. */
const CircularForm = z.strictObject({
  number: z.string().regex(/^\d{2}$/),
  kind: z.enum(FORM_KINDS),
  paper: z.enum(['A4', 'A5']),
  title: z.string().min(1).max(200),
  /** The apology proposes an extension as well, with what was promised before. */
  proposesExtension: z.boolean().optional(),
});

const Circular = z.strictObject({
  code: z.string().min(1).max(100),
  ...validity,
  forms: z.array(CircularForm).min(1),
});
export type Circular = z.infer<typeof Circular>;

/** Which form of which circular a printed form follows. */
export interface Template extends z.infer<typeof CircularForm> {
  readonly circular: string;
}

const Circulars = z.strictObject({ circulars: z.array(Circular) });

/** Reads `<folder>/forms/*.yaml`. */
export function loadCirculars(folder: string): readonly Circular[] {
  return toCirculars(readYamlFolder(join(folder, 'forms')));
}

/** On every day at most one circular is in force, and each of its numbers and kinds says one thing. */
export function toCirculars(files: readonly DataFile[]): readonly Circular[] {
  const circulars = files.flatMap((file) => toChecked(Circulars, file).circulars);
  const faults = [
    ...overlaps(circulars, () => ['']).map(
      ([a, b]) => `«${a.code}» và «${b.code}» có hiệu lực cùng lúc; sửa validFrom, validTo`,
    ),
    ...circulars.flatMap(({ code, forms }) =>
      [...repeated(forms.map(({ number }) => number)), ...repeated(forms.map(({ kind }) => kind))].map(
        (twice) => `«${code}»: mẫu ${twice} bị ghi hai lần; bỏ một dòng`,
      ),
    ),
  ];
  if (faults.length > 0) throw invalidData(faults);
  return circulars;
}

const repeated = (values: readonly string[]): string[] => values.filter((one, at) => values.indexOf(one) < at);

/** The form for an act of that day. Not every circular has every form: there was no stop notice before 2025. */
export function findTemplate(circulars: readonly Circular[], kind: string, day: string): Template | undefined {
  const circular = circulars.find((one) => isValidOn(one, day));
  const form = circular?.forms.find((one) => one.kind === kind);
  return circular && form && { ...form, circular: circular.code };
}

export function getTemplate(circulars: readonly Circular[], kind: string, day: string): Template {
  const template = findTemplate(circulars, kind, day);
  if (!template) throw new HubError('form/not-in-force', `Ngày ${day} không có mẫu nào cho loại giấy này`);
  return template;
}
