import type { Decision, EventContract } from '#contracts';
import { on } from '#messaging';
import type { Dossier } from '../domain/dossier.js';
import type { Moment } from '../domain/moment.js';
import { decideOn, type Setting } from '../domain/setting.js';
import { dossiers } from '../store/dossiers.js';

/** A reaction that decides about the dossier the event tells of, in that dossier's own working time. */
export const onDossier = <Data extends { dossierId: string }>(
  contract: EventContract<string, Data>,
  setting: Setting,
  decide: (dossier: Dossier | undefined, data: Data, moment: Moment) => Decision<Dossier> | undefined,
) =>
  on(contract, dossiers, (dossier, { data }, { now }) =>
    decideOn(dossier, setting, now, (known, moment) => decide(known, data, moment)),
  );
