import {
  loadOrganisation,
  loadPolicies,
  loadProcedures,
  readYamlFolder,
  type Catalog,
  type Organisation,
} from '#procedures';
import { OpeningHours, toCalendar, type Calendar } from '#working-time';
import path from 'node:path';

/** What is taken in is checked against procedures and offices, and timed by the calendar; read and checked once at start. */
export interface IntakeData {
  readonly catalog: Catalog;
  readonly organisation: Organisation;
  readonly calendar: Calendar;
  /** What whoever keeps the files still has to hold against a text, by what it is said of. */
  readonly toCheck: readonly { readonly of: string; readonly what: readonly string[] }[];
}

export function loadIntakeData(folder: string): IntakeData {
  const catalog = loadProcedures(folder);
  const openings = contentsOf(path.join(folder, 'calendars', 'hours')).flat();
  const calendar = toCalendar(contentsOf(path.join(folder, 'calendars')), undefined, { openings });
  const sources = [
    ...catalog.procedures.map(({ code, name, toCheck }) => ({ of: `${code} ${name}`, what: toCheck })),
    ...loadPolicies(folder).map(({ name, toCheck }) => ({ of: name, what: toCheck })),
    ...openings.map((row) => OpeningHours.parse(row)).map(({ decision, toCheck }) => ({ of: decision, what: toCheck })),
  ];
  return {
    catalog,
    organisation: loadOrganisation(folder),
    calendar,
    toCheck: sources.flatMap(({ of, what }) => (what ? [{ of, what }] : [])),
  };
}

const contentsOf = (folder: string): unknown[] => readYamlFolder(folder).map(({ content }) => content);
