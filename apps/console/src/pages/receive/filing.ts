import type { components } from '../../api/generated/schema.js';
import { fromTyped } from './parties.js';

/** What the counter needs of a procedure. */
export type Procedure = Pick<
  components['schemas']['Procedures']['items'][number],
  'code' | 'name' | 'limit' | 'fees' | 'components' | 'facts'
>;
type Receive = components['schemas']['ReceiveDossier'];

type Applicant = Receive['applicant'];
/** Who files at a counter; the first is what most are. */
export const KINDS = [
  'citizen',
  'enterprise',
  'household-business',
  'organisation',
  'state-body',
] as const satisfies readonly Applicant['kind'][];
type ApplicantForm = Partial<Pick<Applicant, 'kind' | 'name' | 'personalNumber' | 'taxCode' | 'phone' | 'address'>>;

/** The form as it stands on the screen. */
export interface FilingForm {
  readonly procedure?: string;
  readonly officeCode?: string;
  readonly channel?: 'desk' | 'post';
  readonly applicant?: ApplicantForm;
  readonly facts?: Readonly<Record<string, unknown>>;
  /** By the paper's code; what is not there was not brought. */
  readonly papers?: Readonly<Record<string, 'original' | 'copy' | false | undefined>>;
  readonly resultDelivery?: 'counter' | 'post';
  readonly deliverTo?: Receive['deliverTo'];
  readonly feesPaid?: boolean;
}

/** What the applicant pays; a begun copy is a copy. The hub counts again. */
export const feeOf = ({ fees }: Procedure, facts: Readonly<Record<string, unknown>> = {}): number =>
  fees.reduce((sum, { amount, per }) => sum + amount * (per ? Math.ceil(Number(facts[per] ?? 0)) : 1), 0);

/** The form as the hub wants it. */
export function toFiling(procedure: Procedure, form: FilingForm, officeCode: string): Receive {
  const { applicant = {}, papers = {}, resultDelivery = 'counter' } = form;
  return {
    procedure: procedure.code,
    officeCode,
    channel: form.channel ?? 'desk',
    applicant: toApplicant(applicant),
    facts: filled(fromTyped(form.facts ?? {})) as Receive['facts'],
    components: procedure.components
      .filter(({ code }) => papers[code])
      .map(({ code, name: paper }) => ({
        code,
        name: paper,
        originals: papers[code] === 'original' ? 1 : 0,
        copies: papers[code] === 'copy' ? 1 : 0,
        electronic: false,
      })),
    resultDelivery,
    ...(resultDelivery === 'post' && form.deliverTo && { deliverTo: form.deliverTo }),
    feesPaid: form.feesPaid ?? false,
  };
}

/** People have a personal number, all others a tax code: what was typed before the kind was changed does not travel. */
function toApplicant({ kind = 'citizen', name = '', ...form }: ApplicantForm): Applicant {
  const { personalNumber, taxCode, phone, address } = form;
  const number = kind === 'citizen' ? personalNumber && { personalNumber } : taxCode && { taxCode };
  return { kind, name, ...number, ...(phone && { phone }), ...(address && { address }) };
}

/** Without what was left empty: an empty field is a fact that is missing, not an empty fact. */
function filled(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      if (one === undefined || one === null || one === '') return [];
      if (typeof one !== 'object' || Array.isArray(one)) return [[name, one]];
      const inner = filled(one as Record<string, unknown>);
      return Object.keys(inner).length > 0 ? [[name, inner]] : [];
    }),
  );
}
