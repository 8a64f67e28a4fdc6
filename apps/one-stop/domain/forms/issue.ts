import { trackingAddress } from '#contracts';
import { getContinuing, getTemplate, type Circular, type Organisation } from '#procedures';
import { toLocalDate } from '#working-time';
import type { Dossier } from '../dossier.js';
import type { DueForm } from './dossier-facts.js';
import type { HandOverFacts } from './facts.js';
import type { Form } from './form.js';
import { toIssuer } from './issuer.js';

/** What issuing a form needs beside its facts. */
export interface Issuing {
  readonly now: Date;
  readonly organisation: Organisation;
  readonly circulars: readonly Circular[];
  /** Before the code, in the address where a dossier is followed. */
  readonly trackingUrl: string;
}

/** Makes a form of the circular that is in force today, under the number of the office that has the dossier today. */
export function issue({ id, officeCode: receivedBy }: Dossier, { name, facts }: DueForm, issuing: Issuing): Form {
  if (facts.kind === 'hand-over') throw new TypeError('a slip is of several dossiers');
  const { now, organisation, circulars, trackingUrl } = issuing;
  const day = toLocalDate(now);
  const { code: officeCode } = getContinuing(organisation, receivedBy, day);
  const { kind: _, ...heading } = getTemplate(circulars, facts.kind, day);
  return {
    id: `${id}/${name}`,
    dossierId: id,
    officeCode,
    year: Number(day.slice(0, 4)),
    heading,
    issuer: toIssuer(organisation, officeCode, day),
    issuedAt: now.toISOString(),
    tracking: facts.code && trackingAddress(trackingUrl, facts.code),
    facts,
  };
}

/** Makes a slip of ours, which no circular names. */
export function issueSlip(id: string, officeCode: string, facts: HandOverFacts, issuing: Issuing): Form {
  const day = toLocalDate(issuing.now);
  return {
    id,
    officeCode,
    year: Number(day.slice(0, 4)),
    heading: { title: 'Phiếu bàn giao hồ sơ', paper: 'A4' },
    issuer: toIssuer(issuing.organisation, officeCode, day),
    issuedAt: issuing.now.toISOString(),
    facts,
  };
}
