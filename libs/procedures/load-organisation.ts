import { join } from 'node:path';
import { invalidData, readYamlFolder, toChecked, type DataFile } from './data-file.js';
import { faultsOf } from './organisation-faults.js';
import { Organisation } from './organisation.js';

/** Reads `<folder>/organisation/*.yaml`; several files are one organisation. */
export function loadOrganisation(folder: string): Organisation {
  return toOrganisation(readYamlFolder(join(folder, 'organisation')));
}

export function toOrganisation(files: readonly DataFile[]): Organisation {
  const parts = files.map((file) => toChecked(Organisation, file));
  const organisation = {
    acts: parts.flatMap(({ acts }) => acts),
    units: parts.flatMap(({ units }) => units),
    successions: parts.flatMap(({ successions }) => successions),
    offices: parts.flatMap(({ offices }) => offices),
    agencies: parts.flatMap(({ agencies }) => agencies),
  };
  const faults = faultsOf(organisation);
  if (faults.length > 0) throw invalidData(faults);
  return organisation;
}
