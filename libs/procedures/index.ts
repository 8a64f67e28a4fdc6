export * from './config.js';
export { loadProcedures, toCatalog, type Catalog } from './catalog.js';
export {
  FORM_KINDS,
  findTemplate,
  getTemplate,
  loadCirculars,
  toCirculars,
  type Circular,
  type FormKind,
  type Template,
} from './circulars.js';
export { checkFacts } from './check-facts.js';
export { readYamlFolder, toChecked, type DataFile } from './data-file.js';
export { EXPECTED, Parcel, Party } from './fact-kinds.js';
export { feesOf, missingComponents } from './intake.js';
export { loadOrganisation, toOrganisation } from './load-organisation.js';
export { agencyOn, findAgency, findContinuing, getContinuing, getOffice, getUnit } from './look-up.js';
export type { AgencyEntry, Office, Organisation } from './organisation.js';
export { loadPolicies, toPolicies } from './policies.js';
export * from './policy.js';
export * from './procedure.js';
export { codeOn, endedBy, replacedOn } from './replacement.js';
export { rightsBy, rightsOn, type Reach } from './rights.js';
export { isValidOn } from './validity.js';
export { bearersOn, courseOf, successorOf, workOf, type Act, type Tenure } from './succession.js';
