import { getContinuing, getUnit, type Organisation } from '#procedures';
import type { Issuer } from './form.js';

const KIND = /^(Tỉnh|Huyện|Thị trấn|Xã|Phường|Thành phố) /;

/** The head of an office's forms on a day, or of the forms of whoever then goes on with its work. An old form keeps its own. */
export function toIssuer(organisation: Organisation, officeCode: string, day: string): Issuer {
  const { heading, mark, phone, unit: code } = getContinuing(organisation, officeCode, day);
  const unit = getUnit(organisation, code, day);
  return {
    authority: `Ủy ban nhân dân\n${unit.name}`,
    unit: heading,
    mark,
    place: unit.name.replace(KIND, ''),
    phone,
  };
}
