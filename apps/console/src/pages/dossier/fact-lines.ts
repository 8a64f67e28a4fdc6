import { toMoney } from '../../ui/format.js';

type Labels = Readonly<Record<string, { readonly label: string; readonly kind: string }>>;

/** Facts as lines for people; only what the procedure asks for has a label, the rest are an agency's own words. */
export function toLines(
  facts: Readonly<Record<string, unknown>>,
  labels: Labels,
  { yes, no }: { readonly yes: string; readonly no: string },
): { name: string; value: string }[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const known = labels[name];
    if (!known) return typeof value === 'string' ? [{ name, value }] : [];
    return [{ name: known.label, value: toText(value, known, yes, no) }];
  });
}

function toText(value: unknown, { kind, label }: Labels[string] & object, yes: string, no: string): string {
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return /đồng/.test(label) ? toMoney(value) : value.toLocaleString('vi-VN');
  if (kind === 'date' && typeof value === 'string') return value.split('-').toReversed().join('/');
  if (typeof value === 'object' && value !== null) return ofObject(value as Record<string, unknown>);
  return String(value);
}

/** A person or a parcel in one line: what names it first. */
function ofObject(value: Record<string, unknown>): string {
  const { name, personalNumber, taxCode, mapSheet, parcelNumber, areaSquareMetres, address } = value;
  return [
    name,
    personalNumber ?? taxCode,
    typeof mapSheet === 'string' && typeof parcelNumber === 'string' && `tờ ${mapSheet}, thửa ${parcelNumber}`,
    typeof areaSquareMetres === 'number' && `${areaSquareMetres.toLocaleString('vi-VN')} m²`,
    address,
  ]
    .filter(Boolean)
    .join(' · ');
}
