import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { HubError } from '#contracts';

/** What a file of the data folder says, before anybody checked it. */
export interface DataFile {
  readonly file: string;
  readonly content: unknown;
}

/** Every `*.yaml` right inside the folder, by name. */
export function readYamlFolder(folder: string): readonly DataFile[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => ({ file, content: readYaml(join(folder, file)) }));
}

/** The checked content, or a `data/invalid` fault that names the file and every place that is wrong. */
export function toChecked<Schema extends z.ZodType>(schema: Schema, { file, content }: DataFile): z.output<Schema> {
  const parsed = schema.safeParse(content, { error: z.locales.vi().localeError });
  if (parsed.success) return parsed.data;
  throw invalidData([`${file}: ${z.prettifyError(parsed.error)}`]);
}

/** Each fault is a sentence for the person who keeps the data: where, what, and what to do. */
export function invalidData(faults: readonly string[], options?: ErrorOptions): HubError {
  return new HubError('data/invalid', faults.join('\n'), [], options);
}

function readYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw invalidData([`${path}: không đọc được YAML; sửa cú pháp ở chỗ được nêu. ${String(error)}`], { cause: error });
  }
}
