import { type Books, effectsIn, type Finding } from './audit-books.js';
import type { Effect, Entry } from './books.js';
import { OFFICES, type OfficeName } from './counterparties.js';

type Rule = (books: Books) => readonly (readonly [code: string, what: string])[];

/** Everything that must happen once at most, and did not. */
export function doubledIn(books: Books): readonly Finding[] {
  return RULES.flatMap((rule) => rule(books)).map(([code, what]) => ({ kind: 'doubled', code, what }));
}

const RULES: readonly Rule[] = [
  (books) => Object.values(books).flatMap((book: readonly Entry[]) => repeatedKeys(book)),
  (books) => (Object.keys(OFFICES) as OfficeName[]).flatMap((name) => bookedTwice(name, books[name])),
  ({ landRegistry }) => repeated(openRegistrations(landRegistry), procedure, 'Hai lần đăng ký cùng quy trình còn mở'),
  ({ post }) => repeated(effectsIn(post, 'Delivered'), firstCode, 'Phát kết quả hai lần'),
  deliveredAfterReturn,
  ({ portal }) => repeated(terminalStatuses(portal), foreignCode, 'Trạng thái kết thúc được báo hai lần'),
];

const RETURNED = 10;
const TERMINAL: readonly unknown[] = [3, 8, RETURNED];

const receipt = ({ data }: Effect) => String(data['SoBienNhan']);
const foreignCode = ({ data }: Effect) => String(data['MaHoSo']);
const firstCode = ({ about }: Effect) => String(about[0]);
const procedure = (effect: Effect) => `${firstCode(effect)} ${String(effect.data['MaQuyTrinh'])}`;

/** What an office may book once only, by its own account of it. */
function bookedTwice(name: OfficeName, book: readonly Entry[]) {
  return OFFICES[name].once.flatMap(([call, field, what]) =>
    repeated(effectsIn(book, call), ({ data }) => String(data[field]), what),
  );
}

function repeatedKeys(book: readonly Entry[]): readonly (readonly [string, string])[] {
  const effects = book.filter((entry): entry is Entry & Effect => entry.kind === 'effect');
  return repeated(effects, ({ key }) => key, 'Hai hiệu lực cho một khoá chống trùng');
}

/** Registrations that neither ended nor were called off. */
function openRegistrations(land: readonly Entry[]): readonly Effect[] {
  const over = new Set(effectsIn(land, 'KetThuc', 'HuyHoSo').map(receipt));
  return effectsIn(land, 'TiepNhanHoSo').filter((registration) => !over.has(receipt(registration)));
}

function terminalStatuses(portal: readonly Entry[]): readonly Effect[] {
  return effectsIn(portal, 'TrangThai').filter(({ data }) => TERMINAL.includes(data['TrangThaiHoSo']));
}

/** The portal had been told that the applicant holds the result, and the post brought a result home all the same. */
function deliveredAfterReturn({ portal, post }: Books) {
  const returns = effectsIn(portal, 'TrangThai').filter(({ data }) => data['TrangThaiHoSo'] === RETURNED);
  return returns.flatMap((told) =>
    effectsIn(post, 'Delivered')
      .filter(({ at, about }) => at > told.at && about.some((code) => told.about.includes(code)))
      .map(() => [foreignCode(told), 'Phát kết quả sau khi đã báo là đã trả'] as const),
  );
}

function repeated(effects: readonly Effect[], by: (effect: Effect) => string, what: string) {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const code of effects.map(by)) (seen.has(code) ? twice : seen).add(code);
  return [...twice].map((code) => [code, what] as const);
}
