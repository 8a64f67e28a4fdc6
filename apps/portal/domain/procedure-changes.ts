import type { Procedure } from '#procedures';
import type { Published, PublishedContent } from './published.js';

export type DifferenceKind = 'new' | 'gone' | 'replaced' | 'split' | 'renamed' | 'limit' | 'fees' | 'papers';

/** Where what the portal publishes and our files say different things, in words for the person who keeps the files. */
export interface CatalogueDifference {
  readonly code: string;
  readonly kind: DifferenceKind;
  readonly sentence: string;
  /** What to write into the procedure's file when the portal is right. */
  readonly change: string;
}

/** What the portal says otherwise of one procedure that both have. */
export function changesOf(ours: Procedure, { name, content }: Published): CatalogueDifference[] {
  const from = content?.validFrom && content.validFrom > ours.validFrom ? content.validFrom : undefined;
  const found = [
    renamed(ours, name),
    ...(content ? [limit(ours, content), fees(ours, content), papers(ours, content)] : []),
  ];
  return found
    .filter((one) => one !== undefined)
    .map(([kind, sentence, change]) => ({ code: ours.code, kind, sentence, change: asVersion(ours, from, change) }));
}

type Found = readonly [DifferenceKind, sentence: string, change: string] | undefined;

/** Dossiers under way keep the version they were received under, so what changes from a day on is a version of its own. */
const asVersion = ({ validFrom }: Procedure, from: string | undefined, change: string): string =>
  from
    ? `# bản đang dùng (từ ${validFrom}): thêm validTo là ngày trước ${from}\n# bản mới, chép từ bản đang dùng:\nvalidFrom: ${from}\n${change}`
    : change;

const renamed = (ours: Procedure, name: string): Found =>
  ours.name === name ? undefined : ['renamed', `Đổi tên “${ours.name}” thành “${name}”.`, `name: ${name}`];

function limit({ limit: held }: Procedure, { limits }: PublishedContent): Found {
  const mine = limitText(held);
  const theirs = [...new Set(limits.map(({ amount, unit }) => `${amount} ${unit}`))];
  if (theirs.length === 0 ? held === undefined : theirs.length === 1 && theirs[0] === mine) return undefined;
  const by =
    theirs.length > 1 ? limits.map(({ channel, amount, unit }) => `${CHANNELS[channel]} ${amount} ${unit}`) : theirs;
  const said = by.length > 0 ? by.join(', ') : 'giải quyết ngay';
  return ['limit', `Thời hạn giải quyết: “${mine}” thành “${said}”.`, limitChange(theirs)];
}

const CHANNELS = { desk: 'trực tiếp', online: 'trực tuyến', post: 'bưu chính' } as const;

export function limitText(held: Procedure['limit']): string {
  if (!held) return 'giải quyết ngay';
  return 'workingDays' in held ? `${held.workingDays} ngày làm việc` : `${held.workingHours} giờ làm việc`;
}

function limitChange(theirs: readonly string[]): string {
  const [, days] = /^(\d+) ngày làm việc$/.exec(theirs.length === 1 ? theirs[0]! : '') ?? [];
  if (days) return `limit: { workingDays: ${days} }`;
  return theirs.length === 0
    ? '# bỏ dòng limit'
    : '# limit: cổng ghi theo đơn vị hoặc kênh mà tệp không diễn đạt được; hỏi cơ quan công bố';
}

const dong = (amount: number): string => `${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '.')} đồng`;
const amountsText = (amounts: readonly number[]): string => amounts.map(dong).join(', ') || 'không thu';

function fees({ fees: held }: Procedure, { fees: theirs }: PublishedContent): Found {
  const mine = [...new Set(held.map(({ amount }) => amount).filter((amount) => amount > 0))].toSorted((a, b) => a - b);
  if (mine.join() === theirs.join()) return undefined;
  const said = `Phí, lệ phí: ${amountsText(mine)} thành ${amountsText(theirs)}.`;
  return ['fees', said, `fees: # amount: ${theirs.join(', ') || 'bỏ hết'}`];
}

function papers({ components }: Procedure, { papers: theirs }: PublishedContent): Found {
  const mine = new Map(components.map(({ code, name }) => [code, name]));
  const said = [
    ...theirs.filter(({ code }) => !mine.has(code)).map(({ name }) => `thêm “${name}”`),
    ...components.filter(({ code }) => !theirs.some((paper) => paper.code === code)).map(({ name }) => `bỏ “${name}”`),
    ...theirs
      .filter(({ code, name }) => mine.has(code) && mine.get(code) !== name)
      .map(({ code, name }) => `đổi “${mine.get(code)}” thành “${name}”`),
  ];
  if (said.length === 0) return undefined;
  const lines = theirs.map(({ code, name }) => `  - { code: ${code}, name: '${name.replaceAll("'", "''")}' }`);
  return ['papers', `Thành phần hồ sơ: ${said.join('; ')}.`, ['components:', ...lines].join('\n')];
}
