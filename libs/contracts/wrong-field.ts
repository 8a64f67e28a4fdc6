import type { z } from 'zod';

/** What is wrong with a field, for whoever filled it in: by the rule it breaks, never by what was sent. */
export function wrongField(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Thiếu trường bắt buộc' : 'Sai kiểu dữ liệu';
    case 'invalid_value':
      return issue.input === undefined ? 'Thiếu trường bắt buộc' : `Chỉ nhận: ${issue.values.map(String).join(', ')}`;
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
