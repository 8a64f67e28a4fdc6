import { loadOrganisation, loadProcedures, type Catalog, type Organisation } from '#procedures';

/** What a submission is checked against: procedures and offices, read and checked once at start. */
export interface IntakeData {
  readonly catalog: Catalog;
  readonly organisation: Organisation;
}

export const loadIntakeData = (folder: string): IntakeData => ({
  catalog: loadProcedures(folder),
  organisation: loadOrganisation(folder),
});
