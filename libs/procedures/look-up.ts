import { HubError } from '#contracts';
import type { AdministrativeUnit, AgencyEntry, Office, Organisation } from './organisation.js';
import { courseOf } from './succession.js';
import { isValidOn } from './validity.js';

/** The one-stop desk that bears `code` on that day, under its own code or an alias, old style or new. */
export function getOffice({ offices }: Organisation, code: string, day: string): Office {
  const office = offices.find((row) => isValidOn(row, day) && [row.code, ...row.aliases].includes(code));
  if (!office) throw new HubError('office/unknown', `Ngày ${day} không có nơi tiếp nhận nào mang mã ${code}`);
  return office;
}

export const findContinuing = ({ offices }: Organisation, code: string, day: string): Office | undefined =>
  courseOf(offices, code, day).at(-1);

/** The office that goes on with the work of `code` on that day: itself while it is there. */
export function getContinuing(organisation: Organisation, code: string, day: string): Office {
  const office = findContinuing(organisation, code, day);
  if (!office)
    throw new HubError('office/unknown', `Ngày ${day} không có nơi tiếp nhận nào tiếp tục việc của mã ${code}`);
  return office;
}

/** The unit that bears `code` on that day: codes are reused under new names. */
export function getUnit({ units }: Organisation, code: string, day: string): AdministrativeUnit {
  const unit = units.find((row) => row.code === code && isValidOn(row, day));
  if (!unit) throw new HubError('data/invalid', `Ngày ${day} không có đơn vị hành chính ${code}`);
  return unit;
}

/** The agency that goes on with the work of `code` on that day: itself while it is there, or where nobody knows it. */
export const agencyOn = ({ agencies }: Organisation, code: string, day: string): string =>
  courseOf(agencies, code, day).at(-1)?.code ?? code;

/** As it is called now, or was called last. */
export function findAgency({ agencies }: Organisation, code: string): AgencyEntry | undefined {
  return agencies.filter((agency) => agency.code === code).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}
