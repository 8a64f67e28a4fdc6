import type { Act, AgencyEntry, Office } from '#procedures';
import { toDayText } from '../domain/labels.js';
import { agencyPassages, officePassages, unitCounts, type OutlookLine, type Passage } from '../domain/outlook.js';
import type { Reorganisation } from '../domain/move.js';

export const toActView = (act: Act, today: string) => ({ ...act, inForce: act.on <= today });

/** What an operator reads before approving: who goes on with whose work, and how much of it there is. */
export function toOutlookView(
  reorganisation: Reorganisation,
  lines: readonly OutlookLine[],
  ended: ReadonlyMap<string, number>,
) {
  const offices = officePassages(reorganisation, lines);
  const agencies = agencyPassages(reorganisation, lines);
  return {
    toMove: lines.length,
    offices: offices.map((passage) => toOfficeView(passage, ended)),
    agencies: agencies.map(toAgencyView),
    units: unitCounts(lines),
    rights: [...offices, ...agencies].map((passage) => ({
      names: passage.from.code,
      until: passage.from.validTo!,
      regrant: passage.to.code,
      text: rightText(passage),
    })),
    warnings: offices.filter(({ to }) => to.placeholder).map(({ to }) => `Mã ${to.code} của ${to.name} là mã tạm.`),
  };
}

export type OutlookView = ReturnType<typeof toOutlookView>;

function toOfficeView({ from, to, lines }: Passage<Office>, ended: ReadonlyMap<string, number>) {
  const counts = {
    dossiers: lines.length,
    papersWithPost: lines.filter(({ withPost }) => withPost === 'papers').length,
    resultsWithPost: lines.filter(({ withPost }) => withPost === 'result').length,
    ended: ended.get(from.code) ?? 0,
  };
  const text =
    `${counts.dossiers} hồ sơ đang giải quyết của ${from.name} (${from.code}) do ${to.name} (${to.code}) tiếp tục giải quyết; ` +
    `mã hồ sơ, lịch sử và thời hạn giữ nguyên`;
  return { from: named(from), to: named(to), ...counts, text };
}

function toAgencyView({ from, to, lines }: Passage<AgencyEntry>) {
  const requests = lines.flatMap(({ agencies }) => agencies).filter((code) => code === from.code).length;
  const text = `${requests} yêu cầu đang chờ ${from.name} chuyển sang ${to.name}`;
  return { from: named(from), to: named(to), requests, text };
}

const named = ({ code, name }: { readonly code: string; readonly name: string }) => ({ code, name });

function rightText({ from, to }: Passage<Office | AgencyEntry>): string {
  const last = toDayText(`${from.validTo!}T05:00:00Z`);
  return from.code === to.code
    ? `Mã ${from.code} giữ nguyên cho ${to.name}: phiên đăng nhập và thẻ cấp đến hết ngày ${last} hết tác dụng; rà lại ai còn được ghi mã này`
    : `Quyền ghi mã ${from.code} hết tác dụng sau ngày ${last}; cấp lại cho mã ${to.code} với người làm việc ở nơi mới`;
}
