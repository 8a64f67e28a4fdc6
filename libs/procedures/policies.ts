import { join } from 'node:path';
import { invalidData, readYamlFolder, toChecked, type DataFile } from './data-file.js';
import { Policy } from './policy.js';
import { isValidOn, overlaps, type Validity } from './validity.js';

const DAY_MS = 24 * 60 * 60_000;

/** Reads `<folder>/policies/*.yaml`: one file per era. */
export function loadPolicies(folder: string): readonly Policy[] {
  return toPolicies(readYamlFolder(join(folder, 'policies')));
}

export function toPolicies(files: readonly DataFile[]): readonly Policy[] {
  const policies = files.map((file) => toChecked(Policy, file));
  const faults = overlaps(policies, () => ['']).map(
    ([a, b]) => `chính sách thời hạn ${a.code} và ${b.code} có hiệu lực cùng lúc; sửa validFrom, validTo`,
  );
  if (faults.length > 0) throw invalidData(faults);
  return policies;
}

/** The first day of a version for which no era says how its time is counted, as a sentence. */
export function policyGap(policies: readonly Policy[], { validFrom, validTo }: Validity): readonly string[] {
  let day = validFrom;
  while (validTo === undefined || day <= validTo) {
    const era = policies.find((policy) => isValidOn(policy, day));
    if (!era)
      return [`ngày ${day} không có chính sách thời hạn nào; thêm tệp vào policies, hoặc sửa validFrom, validTo`];
    if (era.validTo === undefined) return [];
    day = new Date(Date.parse(era.validTo) + DAY_MS).toISOString().slice(0, 10);
  }
  return [];
}
