import { toLocalDate } from '#working-time';

/** Mã số hồ sơ `<agency>-<yyMMdd>-<nnnn>`: the local day of receipt, and that day's number of the receiving agency. */
export function toDossierCode(officeCode: string, receivedAt: Date, sequence: number): string {
  const day = toLocalDate(receivedAt).slice(2).replaceAll('-', '');
  return `${officeCode}-${day}-${String(sequence).padStart(4, '0')}`;
}
