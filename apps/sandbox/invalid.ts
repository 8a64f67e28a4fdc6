import type { z } from 'zod';

/** Names the fields that are wrong, never their values. */
export function invalidFields(error: z.ZodError): string {
  return `Dữ liệu không hợp lệ: ${error.issues.map(({ path }) => path.join('.') || '(toàn bộ)').join(', ')}`;
}
