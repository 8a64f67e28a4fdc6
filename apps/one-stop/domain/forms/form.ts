import { HubError } from '#contracts';
import type { FormFacts } from './facts.js';

/** Who issues a form, as its head names it on that day. */
export interface Issuer {
  readonly authority: string;
  readonly unit: string;
  /** What follows the number: `BPTNTKQ`, `TTPVHCC`. */
  readonly mark: string;
  readonly place: string;
  readonly phone?: string | undefined;
}

/** What a form is called, and which form of which circular it is; a slip of ours follows none. */
export interface Heading {
  readonly title: string;
  readonly paper: 'A4' | 'A5';
  readonly circular?: string;
  readonly number?: string;
  readonly proposesExtension?: boolean | undefined;
}

/** All that a form says. It is kept as it was issued, so that it can be printed again, byte for byte, whatever became of the dossier. */
export interface Form {
  /** `<dossierId>/<name>`, or the id of a slip. */
  readonly id: string;
  readonly dossierId?: string | undefined;
  readonly officeCode: string;
  readonly year: number;
  /** Its number of the unit, the kind and the year, from 1 without a gap. The store gives it when the form is first kept. */
  readonly serial?: number;
  readonly heading: Heading;
  readonly issuer: Issuer;
  readonly issuedAt: string;
  /** Where the dossier can be followed: our address and its code, nothing else. */
  readonly tracking?: string | undefined;
  readonly facts: FormFacts;
}

/** `12/BPTNTKQ`. */
export function numberOf({ serial, issuer }: Form): string {
  if (!serial) throw new HubError('hub/failed');
  return `${String(serial).padStart(2, '0')}/${issuer.mark}`;
}
