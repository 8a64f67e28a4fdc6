import { LocalDate } from '#contracts';
import { z } from 'zod';

/** The draft of a result (dự thảo kết quả), made by whoever decides. */
export const SignResult = z.object({
  draft: z.object({ number: z.string().min(1).max(100), url: z.url().optional() }),
});

/** The document as it was issued: its number and date, and what the signed file is, by its SHA-256. */
export const ResultSigned = z.object({
  document: z.object({
    number: z.string().min(1).max(100),
    date: LocalDate,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    url: z.url().optional(),
  }),
});
