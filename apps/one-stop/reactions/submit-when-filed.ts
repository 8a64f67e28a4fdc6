import { SubmissionFiled } from '#contracts';
import { on } from '#messaging';
import type { Catalog } from '#procedures';
import { toLocalDate } from '#working-time';
import { submit } from '../domain/reception.js';
import { dossiers } from '../store/dossiers.js';

/** A dossier filed online lies before the desk, under the version of its procedure that was valid on the day it was filed. */
export const submitWhenFiled = ({ get }: Catalog) =>
  on(SubmissionFiled, dossiers, (dossier, { data }, { now }) =>
    submit(dossier, data, { now, procedure: get(data.procedure, toLocalDate(new Date(data.filedAt))) }),
  );
