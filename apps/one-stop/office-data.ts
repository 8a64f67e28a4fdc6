import {
  loadCirculars,
  loadOrganisation,
  loadProcedures,
  readYamlFolder,
  type Catalog,
  type Circular,
  type Organisation,
} from '#procedures';
import { toCalendar, type Calendar } from '#working-time';
import path from 'node:path';

/** What an office works by: procedures, organisation, calendars and the circulars of its forms, read and checked once at start. */
export interface OfficeData {
  readonly catalog: Catalog;
  readonly organisation: Organisation;
  readonly calendar: Calendar;
  readonly circulars: readonly Circular[];
}

export function loadOfficeData(folder: string): OfficeData {
  const years = readYamlFolder(path.join(folder, 'calendars')).map(({ content }) => content);
  return {
    catalog: loadProcedures(folder),
    organisation: loadOrganisation(folder),
    calendar: toCalendar(years),
    circulars: loadCirculars(folder),
  };
}
