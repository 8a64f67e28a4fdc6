import type { Procedure } from '#procedures';
import type { Published } from './published.js';
import { changesOf, type CatalogueDifference } from './procedure-changes.js';

/** `ours` are the versions valid today. Nothing is changed by this: files are changed by people. */
export function catalogueDifferences(
  ours: readonly Procedure[],
  published: readonly Published[],
): CatalogueDifference[] {
  const held = new Set(ours.map(({ code }) => code));
  const theirs = new Map(published.map((one) => [one.code, one]));
  const heirs = heirsIn(published);
  const strangers = published.filter(({ code, replaces }) => !held.has(code) && !replaces.some((one) => held.has(one)));
  return [
    ...ours.flatMap((procedure) => {
      const same = theirs.get(procedure.code);
      return same ? changesOf(procedure, same) : [noLonger(procedure, heirs.get(procedure.code) ?? [])];
    }),
    ...strangers.map(isNew),
  ];
}

/** Which procedures are in the place of which. */
function heirsIn(published: readonly Published[]): ReadonlyMap<string, readonly Published[]> {
  const heirs = new Map<string, Published[]>();
  for (const one of published) for (const code of one.replaces) heirs.set(code, [...(heirs.get(code) ?? []), one]);
  return heirs;
}

function noLonger({ code, name }: Procedure, heirs: readonly Published[]): CatalogueDifference {
  const named = heirs.map((heir) => `${heir.code} “${heir.name}”`).join('; ');
  const last = heirs.map(({ content }) => content?.validFrom).find(Boolean);
  const change = `validTo: <ngày cuối cùng áp dụng${last ? `, trước ${last}` : ''}>`;
  if (heirs.length === 0)
    return { code, kind: 'gone', sentence: `Cổng không còn công bố thủ tục ${code} “${name}”.`, change };
  const file = `${change}\n# tạo tệp mới cho ${heirs.map((heir) => heir.code).join(', ')}`;
  if (heirs.length === 1)
    return { code, kind: 'replaced', sentence: `Thủ tục ${code} “${name}” được thay bằng ${named}.`, change: file };
  const sentence = `Thủ tục ${code} “${name}” được tách thành ${heirs.length} thủ tục: ${named}.`;
  return { code, kind: 'split', sentence, change: file };
}

const isNew = ({ code, name }: Published): CatalogueDifference => ({
  code,
  kind: 'new',
  sentence: `Cổng công bố thủ tục ${code} “${name}” mà dữ liệu đang dùng chưa có.`,
  change: `# tạo tệp mới, xem docs/how-to/add-a-procedure.md\ncode: '${code}'\nname: ${name}`,
});
