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
  /** The calendar as it would be without these decisions: what was promised before they were taken. */
  readonly calendarWithout: (decisions: readonly string[]) => Calendar;
  readonly circulars: readonly Circular[];
}

export function loadOfficeData(folder: string): OfficeData {
  const years = contentsOf(path.join(folder, 'calendars'));
  const openings = contentsOf(path.join(folder, 'calendars', 'hours')).flat();
  return {
    catalog: loadProcedures(folder),
    organisation: loadOrganisation(folder),
    calendar: toCalendar(years, undefined, { openings }),
    calendarWithout: (without) => toCalendar(years, undefined, { openings, without }),
    circulars: loadCirculars(folder),
  };
}

const contentsOf = (folder: string): unknown[] => readYamlFolder(folder).map(({ content }) => content);
