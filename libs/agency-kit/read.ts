import { HubError, type FaultCode } from '#contracts';
import type { z } from 'zod';

/** Reads what somebody sent by a schema. What is wrong is told by its place and the rule it breaks, never by its value. */
export function read<T>(schema: z.ZodType<T>, value: unknown, code: FaultCode): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, code: rule }) => ({
    pointer: path.map((part) => `/${String(part)}`).join(''),
    detail: WRONG[rule] ?? 'giá trị không hợp lệ',
  }));
  throw new HubError(code, undefined, fields);
}

const WRONG: Readonly<Record<string, string>> = {
  invalid_type: 'thiếu hoặc sai kiểu dữ liệu',
  invalid_format: 'sai định dạng',
  too_small: 'quá ngắn hoặc quá nhỏ',
  too_big: 'quá dài hoặc quá lớn',
  unrecognized_keys: 'có trường không được phép',
};
