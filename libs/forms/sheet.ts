import type { Content } from 'pdfmake';

/** A paper before it is printed: what stands on it, and nothing the printer would have to look up. */
export interface Sheet {
  readonly title: string;
  readonly paper: 'A4' | 'A5';
  readonly landscape?: boolean;
  /** The moment the file says it was made at; the same sheet of the same moment is the same file. */
  readonly issuedAt: string;
  readonly content: readonly Content[];
}
