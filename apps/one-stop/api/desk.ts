import { HubError } from '#contracts';
import { DATABASE, Units, type Cause } from '#messaging';
import { agencyScope, districtNow, officeScope, type Actor, type Database } from '#platform';
import type { FormKind } from '#procedures';
import { toLocalDate } from '#working-time';
import { Inject, Injectable } from '@nestjs/common';
import type { Dossier } from '../domain/dossier.js';
import type { Today } from '../domain/holders.js';
import { concerns } from '../domain/papers/entitled.js';
import { asOfToday, decideOn, type Decide } from '../domain/setting.js';
import type { OfficeData } from '../office-data.js';
import { dossiers } from '../store/dossiers.js';
import { toFullView, toView, type DossierView, type FullDossierView } from './dossier-view.js';
import { FormIssuer } from './form-issuer.js';
import { OFFICE_DATA } from './office.js';

/** Who does something, and the story it belongs to. */
export interface Doing {
  readonly actor: Actor;
  readonly story: Cause;
}

/** What all acts of a clerk have in common: only dossiers of the caller's offices, one unit, and the dossier as it then is. */
@Injectable()
export class Desk {
  constructor(
    @Inject(DATABASE) readonly db: Database,
    @Inject(OFFICE_DATA) readonly data: OfficeData,
    readonly units: Units,
    readonly forms: FormIssuer,
  ) {}

  /** As people see it today. */
  view(dossier: Dossier): DossierView {
    return toView(asOfToday(dossier, this.data), this.#today());
  }

  fullView(dossier: Dossier): FullDossierView {
    return toFullView(dossier, this.#today());
  }

  #today(): Today {
    return { organisation: this.data.organisation, day: toLocalDate(districtNow()) };
  }

  /** A dossier of another office is not found, as one that does not exist. */
  async assertInScope(actor: Actor, id: string): Promise<void> {
    const found = await this.db.dossier.findFirst({ where: { id, ...officeScope(actor) }, select: { id: true } });
    if (!found) throw new HubError('dossier/not-found');
  }

  async get(actor: Actor, id: string): Promise<Dossier> {
    const row = await this.db.dossier.findFirst({ where: { id, ...officeScope(actor) }, select: { state: true } });
    if (!row) throw new HubError('dossier/not-found');
    return asOfToday(row.state as unknown as Dossier, this.data);
  }

  /** A dossier in which the officer's agency was asked for something, and its codes; any other is not found. */
  async getForAgency(actor: Actor, id: string): Promise<{ dossier: Dossier; agencies: readonly string[] }> {
    const agencies = agencyScope(actor).agency.in;
    const row = await this.db.dossier.findUnique({ where: { id }, select: { state: true } });
    const dossier = row?.state as unknown as Dossier | undefined;
    if (!dossier || !concerns(dossier, agencies)) throw new HubError('dossier/not-found');
    return { dossier, agencies };
  }

  /** One act, and the form that the law asks for with it. */
  async act({ actor, story }: Doing, id: string, decide: Decide, form?: FormKind): Promise<DossierView> {
    await this.assertInScope(actor, id);
    return this.units.run(story, async (unit) => {
      const dossier = await unit.change(dossiers, id, (state, { now }) => decideOn(state, this.data, now, decide));
      if (form) await this.forms.issueDue(unit, dossier!, form);
      return this.view(dossier!);
    });
  }
}
