export * from './config.js';
export { loadProcedures, toCatalog, type Catalog } from './catalog.js';
export { checkFacts } from './check-facts.js';
export { readYamlFolder, type DataFile } from './data-file.js';
export { Parcel, Party } from './fact-kinds.js';
export { feesOf, missingComponents } from './intake.js';
export { findAgency, getOffice } from './look-up.js';
export { loadOrganisation, toOrganisation, type AgencyEntry, type Office, type Organisation } from './organisation.js';
export * from './procedure.js';
