import type { Applicant, Channel, Component, Facts, PostalAddress, ResultDelivery } from '#contracts';
import type { Procedure } from '#procedures';
import { NOT_STARTED } from './clock.js';
import type { Delivery, Dossier } from './dossier.js';
import { NOT_OPEN } from './step-runs.js';

/** What an applicant files, wherever. */
export interface Filing {
  readonly dossierId: string;
  readonly foreignCode?: string;
  readonly officeCode: string;
  readonly applicant: Applicant;
  readonly components: readonly Component[];
  readonly facts: Facts;
  readonly resultDelivery: ResultDelivery;
  readonly deliverTo?: PostalAddress;
}

export function toDossier(filing: Filing, procedure: Procedure, channel: Channel, papers: Delivery['papers']): Dossier {
  const { dossierId: id, foreignCode, officeCode, applicant, components, facts, resultDelivery, deliverTo } = filing;
  return {
    id,
    foreignCode,
    officeCode,
    channel,
    procedure,
    applicant,
    components,
    facts,
    fees: { total: 0, paid: 0 },
    business: { state: 'submitted' },
    clock: NOT_STARTED,
    delivery: { papers, result: 'none', resultDelivery, deliverTo },
    linkedCase: NOT_OPEN,
    supplements: [],
    duties: [],
    results: [],
  };
}
