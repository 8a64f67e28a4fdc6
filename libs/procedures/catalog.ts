import { HubError } from '#contracts';
import { invalidData, readYamlFolder, toChecked, type DataFile } from './data-file.js';
import { loadOrganisation } from './load-organisation.js';
import type { Organisation } from './organisation.js';
import { loadPolicies, policyGap } from './policies.js';
import { ORDINARY, type Policy, withRules } from './policy.js';
import { Procedure } from './procedure.js';
import { faultsOf } from './step-faults.js';
import { codeOn, replacementFaults } from './replacement.js';
import { dayAfter, isValidOn, overlaps } from './validity.js';

/** Every procedure there is, in all its versions. */
export interface Catalog {
  readonly procedures: readonly Procedure[];
  /** The version that is valid on a day; `procedure/unknown`, `procedure/replaced` or `procedure/not-valid` otherwise. */
  readonly get: (code: string, day: string) => Procedure;
}

/** Reads `<folder>/*.yaml`, checked against `<folder>/organisation` and `<folder>/policies`. */
export function loadProcedures(folder: string): Catalog {
  return toCatalog(readYamlFolder(folder), loadOrganisation(folder), loadPolicies(folder));
}

/** Refuses bad data as one `data/invalid` fault that lists everything that is wrong. */
export function toCatalog(
  files: readonly DataFile[],
  organisation: Organisation,
  policies: readonly Policy[] = [ORDINARY],
): Catalog {
  const read = files.map((file) => ({ file: file.file, procedure: toChecked(Procedure, file) }));
  const versions = read.map(({ file, procedure }) => ({ file, ...procedure }));
  const faults = [
    ...read.flatMap(({ file, procedure }) => faultsOf(procedure, organisation).map((fault) => `${file}: ${fault}`)),
    ...versions.flatMap((version) => policyGap(policies, version).map((fault) => `${version.file}: ${fault}`)),
    ...versions.flatMap((version) => replacementFaults(versions, version).map((fault) => `${version.file}: ${fault}`)),
    ...overlaps(versions, ({ code }) => [code]).map(
      ([a, b]) => `${a.file} và ${b.file}: hai bản của thủ tục ${a.code} có hiệu lực cùng lúc; sửa validFrom, validTo`,
    ),
  ];
  if (faults.length > 0) throw invalidData(faults);
  const procedures = read.map(({ procedure }) => procedure);
  return { procedures, get: (code, day) => withPolicy(getProcedure(procedures, code, day), policies, day) };
}

function withPolicy(procedure: Procedure, policies: readonly Policy[], day: string): Procedure {
  const policy = policies.find((era) => isValidOn(era, day));
  return { ...procedure, policy: withRules(policy ?? ORDINARY, procedure.clock) };
}

function getProcedure(procedures: readonly Procedure[], code: string, day: string): Procedure {
  const versions = procedures.filter((procedure) => procedure.code === code);
  if (versions.length === 0) throw new HubError('procedure/unknown', `Không có thủ tục ${code}`);
  const valid = versions.find((procedure) => isValidOn(procedure, day));
  if (valid) return valid;
  const next = procedures.find((other) => other.code === codeOn(procedures, code, day) && isValidOn(other, day));
  throw next
    ? replaced(versions, next)
    : new HubError('procedure/not-valid', `Thủ tục ${code} không có hiệu lực ngày ${day}`);
}

/** Nothing is filed by a code that ended, and nothing is mapped in silence: papers and facts of the other procedure are others. */
function replaced(versions: readonly Procedure[], { code, name }: Procedure): HubError {
  const { code: ended, validTo, replacedBy } = versions.find((version) => version.replacedBy)!;
  const since = dayAfter(validTo!).split('-').toReversed().join('/');
  const detail = `Từ ngày ${since} thủ tục ${ended} được thay bằng thủ tục ${code} «${name}» theo ${replacedBy!.act}; nộp theo mã ${code}.`;
  return new HubError('procedure/replaced', detail, [{ pointer: '/procedure', detail }]);
}
