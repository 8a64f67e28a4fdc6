import { toMoney } from './format.js';

type Labels = Readonly<Record<string, { readonly label: string; readonly kind: string }>>;

/** A label that asks for a sum says in what; a sum says it itself. */
const UNIT = / \(đồng\)$/;

interface Said {
  readonly yes: string;
  readonly no: string;
  /** For what the procedure has no label for: an agency said more than it is asked, under a name of its own. */
  readonly unlabelled: (name: string) => string;
}

/** Facts as lines for people, in the order of their labels; what has no label comes last. */
export function toLines(
  facts: Readonly<Record<string, unknown>>,
  labels: Labels,
  said: Said,
): { name: string; value: string }[] {
  const known = Object.entries(labels).flatMap(([name, label]) => (name in facts ? [{ name, label }] : []));
  const other = Object.keys(facts).flatMap((name) =>
    labels[name] ? [] : [{ name, label: { label: said.unlabelled(name), kind: 'text' } }],
  );
  return [...known, ...other].flatMap(({ name, label }) => {
    const value = toText(facts[name], label, said);
    return value ? [{ name: label.label.replace(UNIT, ''), value }] : [];
  });
}

function toText(value: unknown, { kind, label }: Labels[string], { yes, no }: Said): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return UNIT.test(label) ? toMoney(value) : value.toLocaleString('vi-VN');
  if (kind === 'date' && typeof value === 'string') return value.split('-').toReversed().join('/');
  return typeof value === 'string' ? value : ofObject(value as Record<string, unknown>);
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
