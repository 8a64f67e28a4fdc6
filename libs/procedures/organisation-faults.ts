import type { Organisation } from './organisation.js';
import { circleFaults, continuationFaults, unitSuccessionFaults } from './succession-faults.js';
import { isValidOn, overlaps } from './validity.js';

/** What is wrong with an organisation, each as a sentence that names the row. */
export function faultsOf(organisation: Organisation): readonly string[] {
  const { acts, units, offices, agencies } = organisation;
  const repeated = acts.filter(({ id }, index) => acts.findIndex((act) => act.id === id) < index);
  return [
    ...repeated.map(({ id }) => `văn bản ${id} bị ghi hai lần trong acts; bỏ một dòng`),
    ...overlaps(units, ({ code }) => [code]).map(
      ([a, b]) =>
        `đơn vị hành chính ${a.code}: «${a.name}» và «${b.name}» có hiệu lực cùng lúc; sửa validFrom, validTo`,
    ),
    ...overlaps(offices, ({ code, aliases }) => [code, ...aliases]).map(
      ([a, b]) => `nơi tiếp nhận «${a.name}» và «${b.name}» dùng chung một mã cùng lúc; mỗi nơi cần mã riêng`,
    ),
    ...overlaps(agencies, ({ code }) => [code]).map(([{ code }]) => `cơ quan ${code} bị ghi hai lần; bỏ một dòng`),
    ...offices
      .filter(({ unit, validFrom }) => !units.some((row) => row.code === unit && isValidOn(row, validFrom)))
      .map(
        ({ name, unit, validFrom }) => `nơi tiếp nhận «${name}»: ngày ${validFrom} không có đơn vị hành chính ${unit}`,
      ),
    ...unitSuccessionFaults(organisation),
    ...continuationFaults('nơi tiếp nhận', offices, acts),
    ...continuationFaults('cơ quan', agencies, acts),
    ...circleFaults(organisation),
  ];
}
