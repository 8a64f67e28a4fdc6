import { z } from 'zod';
import type { Counterparty } from '../counterparty.js';
import { invalidFields } from '../invalid.js';

/** What the portal holds of a dossier, as it tells it. */
export interface Standing extends Dates {
  readonly MaHoSo: string;
  readonly TrangThaiHoSo: string;
}
interface Dates {
  readonly NgayHenTra: string;
  readonly NgayKetThucXuLy: string;
  readonly NgayTra: string;
}
type Told = { readonly MaHoSo: string } & { readonly [Name in keyof Dates]?: string | undefined };
const NO_DATES: Dates = { NgayHenTra: '', NgayKetThucXuLy: '', NgayTra: '' };

/** What people made wrong on purpose: a dossier that was lost, or of which the portal says something else. */
const Wrong = z.union([z.null(), z.looseObject({})]);
type Wrongs = Map<string, z.infer<typeof Wrong>>;
const wrongs = new WeakMap<Counterparty['book'], Wrongs>();

export function wrongsOf({ book }: Counterparty): Wrongs {
  const own: Wrongs = wrongs.get(book) ?? new Map();
  wrongs.set(book, own);
  return own;
}

/**
 * `PUT /_dossiers/<MaHoSo>`: null loses it, fields are told in the place of the true ones, until the hub
 * tells of it again. With `MaDonVi` and `NgayNopHoSo` it is listed for that desk, also where nobody ever filed it.
 */
export function serveWrongs(portal: Counterparty): void {
  portal.server.put<{ Params: { code: string } }>('/_dossiers/:code', (request, reply) => {
    const wrong = Wrong.safeParse(request.body);
    if (!wrong.success) return reply.code(400).send({ message: invalidFields(wrong.error) });
    wrongsOf(portal).set(request.params.code, wrong.data);
    return { wrong: [...wrongsOf(portal).keys()] };
  });
}

export const isFiled = (portal: Counterparty, maHoSo: string): boolean =>
  wrongsOf(portal).get(maHoSo) !== null && portal.book.effect(`DaGui:${maHoSo}`) !== undefined;

/** The statuses it had, in their order; a dossier that was lost has none. */
export function statusesOf(portal: Counterparty, maHoSo: string): readonly number[] {
  if (wrongsOf(portal).get(maHoSo) === null) return [];
  const history: number[] = [];
  for (let n = 1; ; n += 1) {
    const status = portal.book.effect(`TrangThai:${maHoSo}:${n}`)?.data['TrangThaiHoSo'];
    if (typeof status !== 'number') return history;
    history.push(status);
  }
}

export function standingOf(portal: Counterparty, maHoSo: string): Standing | undefined {
  const wrong = wrongsOf(portal).get(maHoSo);
  const isHere = isFiled(portal, maHoSo) || wrong?.['MaDonVi'] !== undefined;
  const status = statusesOf(portal, maHoSo).at(-1) ?? (isHere ? 1 : undefined);
  if (status === undefined) return undefined;
  const told = { MaHoSo: maHoSo, TrangThaiHoSo: String(status), ...lastDates(portal, maHoSo).dates };
  return { ...told, ...wrong };
}

/** Keeps the dates of a record where they are others than before. What was wrong on purpose is right from then on. */
export function takeDates(portal: Counterparty, { MaHoSo, NgayHenTra, NgayKetThucXuLy, NgayTra }: Told): void {
  wrongsOf(portal).delete(MaHoSo);
  const { dates, count } = lastDates(portal, MaHoSo);
  const told: Dates = {
    NgayHenTra: NgayHenTra ?? '',
    NgayKetThucXuLy: NgayKetThucXuLy ?? '',
    NgayTra: NgayTra ?? '',
  };
  if (JSON.stringify(told) === JSON.stringify(dates)) return;
  portal.once('NgayThang', `${MaHoSo}:${count + 1}`, () => ({ about: [MaHoSo], data: { MaHoSo, ...told } }));
}

function lastDates({ book }: Counterparty, maHoSo: string): { dates: Dates; count: number } {
  let dates = NO_DATES;
  for (let count = 0; ; count += 1) {
    const next = book.effect(`NgayThang:${maHoSo}:${count + 1}`)?.data as unknown as Dates | undefined;
    if (!next) return { dates, count };
    dates = { NgayHenTra: next.NgayHenTra, NgayKetThucXuLy: next.NgayKetThucXuLy, NgayTra: next.NgayTra };
  }
}
