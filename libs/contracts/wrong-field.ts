import type { z } from 'zod';
import type { FaultField } from './faults.js';

/** Numbers that people type, and how each has to look. */
export const NUMBERS = {
  'personal-number': { pattern: /^(\d{9}|\d{12})$/, text: 'Số định danh gồm 12 chữ số, hoặc CMND 9 chữ số' },
  phone: { pattern: /^(0|\+84)\d{9,10}$/, text: 'Số điện thoại bắt đầu bằng 0 hoặc +84, đủ 10–11 chữ số' },
  'tax-code': {
    pattern: /^\d{10}(-\d{3})?$|^\d{12}$/,
    text: 'Mã số thuế gồm 10 chữ số, chi nhánh thêm gạch nối và 3 chữ số; hộ kinh doanh có thể là 12 chữ số',
  },
} as const;

const MISSING = 'Thiếu trường bắt buộc';

/** What is wrong with a field, for whoever filled it in: by the rule it breaks, never by what was sent. */
export function wrongField(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? MISSING : 'Sai kiểu dữ liệu';
    case 'invalid_value':
      return issue.input === undefined ? MISSING : `Chỉ nhận: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return 'Không được để trống hoặc nhỏ hơn mức cho phép';
    case 'too_big':
      return `Vượt quá mức cho phép (${issue.maximum})`;
    case 'invalid_format':
      return numberOf(issue)?.[1].text ?? 'Sai định dạng';
    case 'unrecognized_keys':
      return 'Có trường không thuộc dạng dữ liệu này';
    default:
      return 'Giá trị không hợp lệ';
  }
}

/** What a schema found, as far as a code is made of it. */
interface Found {
  readonly message: string;
  readonly code?: string;
  readonly pattern?: string | undefined;
  readonly values?: readonly unknown[];
  readonly maximum?: number | bigint;
}

/** The same by a code and what it speaks of, for screens in another language. */
export function codeOfWrongField(found: Found): Pick<FaultField, 'code' | 'of'> {
  const { code = '', message, values = [], maximum } = found;
  if (message === MISSING) return { code: 'missing' };
  if (code === 'invalid_value') return { code, of: values.map(String).join(', ') };
  if (code === 'too_big') return { code, of: String(maximum) };
  const number = code === 'invalid_format' && numberOf(found)?.[0];
  return { code: number || code };
}

const numberOf = ({ pattern }: { readonly pattern?: string | undefined }) =>
  Object.entries(NUMBERS).find((one) => String(one[1].pattern) === pattern);
