import { HubError } from '#contracts';
import type { AdministrativeUnit, AgencyEntry, Office, Organisation } from './organisation.js';
import { isValidOn } from './validity.js';

/** The one-stop desk that bears `code` on that day, under its own code or an alias, old style or new. */
export function getOffice({ offices }: Organisation, code: string, day: string): Office {
  const office = offices.find((row) => isValidOn(row, day) && [row.code, ...row.aliases].includes(code));
  if (!office) throw new HubError('office/unknown', `Ngày ${day} không có nơi tiếp nhận nào mang mã ${code}`);
  return office;
}

/** The unit that bears `code` on that day: codes are reused under new names. */
export function getUnit({ units }: Organisation, code: string, day: string): AdministrativeUnit {
  const unit = units.find((row) => row.code === code && isValidOn(row, day));
  if (!unit) throw new HubError('data/invalid', `Ngày ${day} không có đơn vị hành chính ${code}`);
  return unit;
}

export function findAgency({ agencies }: Organisation, code: string): AgencyEntry | undefined {
  return agencies.find((agency) => agency.code === code);
}
