import { loadOrganisation, loadProcedures, readYamlFolder, type Catalog, type Organisation } from '#procedures';
import { toCalendar, type Calendar } from '#working-time';
import path from 'node:path';

/** What is taken in is checked against procedures and offices, and timed by the calendar; read and checked once at start. */
export interface IntakeData {
  readonly catalog: Catalog;
  readonly organisation: Organisation;
  readonly calendar: Calendar;
}

export const loadIntakeData = (folder: string): IntakeData => ({
  catalog: loadProcedures(folder),
  organisation: loadOrganisation(folder),
  calendar: toCalendar(contentsOf(path.join(folder, 'calendars')), undefined, {
    openings: contentsOf(path.join(folder, 'calendars', 'hours')).flat(),
  }),
});

const contentsOf = (folder: string): unknown[] => readYamlFolder(folder).map(({ content }) => content);
