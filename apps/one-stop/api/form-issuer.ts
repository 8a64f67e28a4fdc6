import type { Unit } from '#messaging';
import { findAgency, findTemplate, type FormKind } from '#procedures';
import { toLocalDate } from '#working-time';
import { Inject, Injectable } from '@nestjs/common';
import type { Dossier } from '../domain/dossier.js';
import { formsDue, type DueForm } from '../domain/forms/dossier-facts.js';
import type { Form } from '../domain/forms/form.js';
import { issue, type Issuing } from '../domain/forms/issue.js';
import type { OfficeData } from '../office-data.js';
import { forms } from '../store/forms.js';
import { OFFICE_DATA, TRACKING_URL } from './office.js';

/** Issues forms within the unit of the act they tell of: both are kept, with the number, or neither. */
@Injectable()
export class FormIssuer {
  constructor(
    @Inject(OFFICE_DATA) private readonly data: OfficeData,
    @Inject(TRACKING_URL) private readonly trackingUrl: string,
  ) {}

  issuingAt(now: Date): Issuing {
    return { ...this.data, now, trackingUrl: this.trackingUrl };
  }

  /**
   * Issues every form of this kind that the dossier calls for and does not have yet; what is issued stays as it is. An act is
   * not held up by a form that the circular of its day does not know.
   */
  async issueDue(unit: Unit, dossier: Dossier, kind: FormKind): Promise<void> {
    if (!findTemplate(this.data.circulars, kind, toLocalDate(unit.now))) return;
    for (const due of this.dueOf(dossier)) if (due.facts.kind === kind) await this.issueOne(unit, dossier, due);
  }

  /** Every form the dossier calls for. */
  dueOf(dossier: Dossier): DueForm[] {
    const { organisation } = this.data;
    return formsDue(dossier, (agency) => findAgency(organisation, agency)?.name ?? agency);
  }

  issueOne(unit: Unit, dossier: Dossier, due: DueForm): Promise<Form | undefined> {
    return this.keep(unit, issue(dossier, due, this.issuingAt(unit.now)));
  }

  keep(unit: Unit, form: Form): Promise<Form | undefined> {
    return unit.change(forms, form.id, (known) => (known ? undefined : { state: form, events: [] }));
  }
}
