import { getOffice, getUnit, type Organisation } from '#procedures';
import type { Issuer } from './form.js';

const KIND = /^(Tỉnh|Huyện|Thị trấn|Xã|Phường|Thành phố) /;

/** The head of an office's forms on a day: names change, and an old form keeps its own. */
export function toIssuer(organisation: Organisation, officeCode: string, day: string): Issuer {
  const { heading, mark, phone, unit: code } = getOffice(organisation, officeCode, day);
  const unit = getUnit(organisation, code, day);
  return {
    authority: `Ủy ban nhân dân\n${unit.name}`,
    unit: heading,
    mark,
    place: unit.name.replace(KIND, ''),
    phone,
  };
}
