import { SubmissionFiled } from '#contracts';
import type { Catalog } from '#procedures';
import { toLocalDate } from '#working-time';
import { submit } from '../domain/reception.js';
import type { Setting } from '../domain/setting.js';
import { onDossier } from './on-dossier.js';

/** A dossier filed online lies before the desk, under the version of its procedure that was valid on the day it was filed. */
export const submitWhenFiled = (setting: Setting, { get }: Catalog) =>
  onDossier(SubmissionFiled, setting, (dossier, filed, { now }) => {
    const procedure = get(filed.procedure, toLocalDate(new Date(filed.filedAt)));
    const calendar = setting.calendar.of({ office: filed.officeCode, field: procedure.field.code });
    return submit(dossier, filed, { now, calendar, procedure });
  });
