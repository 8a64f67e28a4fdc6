import { toMoney } from './format.js';

type Labels = Readonly<Record<string, { readonly label: string; readonly kind: string }>>;

/** A label that asks for a sum says in what; a sum says it itself. */
const UNIT = / \(đồng\)$/;

/**
 * Facts as lines for people, in the order of their labels; only what the procedure asks for or gives has one, the rest are an
 * agency's own words.
 */
export function toLines(
  facts: Readonly<Record<string, unknown>>,
  labels: Labels,
  { yes, no }: { readonly yes: string; readonly no: string },
): { name: string; value: string }[] {
  const known = Object.entries(labels).flatMap(([name, label]) =>
    facts[name] === undefined
      ? []
      : [{ name: label.label.replace(UNIT, ''), value: toText(facts[name], label, yes, no) }],
  );
  const other = Object.entries(facts).flatMap(([name, value]) =>
    !labels[name] && typeof value === 'string' ? [{ name, value }] : [],
  );
  return [...known, ...other];
}

function toText(value: unknown, { kind, label }: Labels[string] & object, yes: string, no: string): string {
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return UNIT.test(label) ? toMoney(value) : value.toLocaleString('vi-VN');
  if (kind === 'date' && typeof value === 'string') return value.split('-').toReversed().join('/');
  if (typeof value === 'object' && value !== null) return ofObject(value as Record<string, unknown>);
  return String(value);
}

/** A person, a parcel, a document or a sum in one line: what names it first. */
function ofObject(value: Record<string, unknown>): string {
  const { name, personalNumber, taxCode, mapSheet, parcelNumber, areaSquareMetres, address, number, total } = value;
  return [
    name,
    personalNumber ?? taxCode,
    typeof mapSheet === 'string' && typeof parcelNumber === 'string' && `tờ ${mapSheet}, thửa ${parcelNumber}`,
    typeof areaSquareMetres === 'number' && `${areaSquareMetres.toLocaleString('vi-VN')} m²`,
    address,
    typeof number === 'string' && `số ${number}`,
    typeof total === 'number' && toMoney(total),
  ]
    .filter(Boolean)
    .join(' · ');
}
