import type { z } from 'zod';
import { HubError } from '#contracts';
import { unstorable } from './unstorable.js';

type Issue = z.core.$ZodRawIssue;

/** Reads by a schema, or refuses with every wrong field named: by its place in what was sent and the rule it breaks, never by its value. */
export function readFields<T>(schema: z.ZodType<T>, sent: unknown): T {
  const { data, error } = schema.safeParse(sent, { error: inVietnamese });
  const fields = error
    ? error.issues.map(({ path, message }) => ({
        pointer: path.map((part) => `/${String(part)}`).join(''),
        detail: message,
      }))
    : unstorable(data).map((pointer) => ({ pointer, detail: 'Có ký tự không lưu được' }));
  if (!data || fields.length > 0) throw new HubError('request/invalid', undefined, fields);
  return data;
}

function inVietnamese(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Thiếu trường bắt buộc' : 'Sai kiểu dữ liệu';
    case 'invalid_value':
      return `Chỉ nhận: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return 'Không được để trống hoặc nhỏ hơn mức cho phép';
    case 'too_big':
      return `Vượt quá mức cho phép (${issue.maximum})`;
    case 'invalid_format':
      return 'Sai định dạng';
    case 'unrecognized_keys':
      return 'Có trường không thuộc dạng dữ liệu này';
    default:
      return 'Giá trị không hợp lệ';
  }
}
