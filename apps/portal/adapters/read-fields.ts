import type { z } from 'zod';
import { HubError, wrongField } from '#contracts';
import { unstorable } from './unstorable.js';

/** Reads by a schema, or refuses with every wrong field named: by its place in what was sent and the rule it breaks, never by its value. */
export function readFields<T>(schema: z.ZodType<T>, sent: unknown): T {
  const { data, error } = schema.safeParse(sent, { error: wrongField });
  const fields = error
    ? error.issues.map(({ path, message }) => ({
        pointer: path.map((part) => `/${String(part)}`).join(''),
        detail: message,
      }))
    : unstorable(data).map((pointer) => ({ pointer, detail: 'Có ký tự không lưu được' }));
  if (!data || fields.length > 0) throw new HubError('request/invalid', undefined, fields);
  return data;
}
