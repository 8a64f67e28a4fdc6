import type { Counterparty } from '../counterparty.js';
import { standingOf, wrongsOf, type Standing } from './standing.js';
import { Listing, type Answer, type Call } from './wire.js';
import { invalidFields } from '../invalid.js';

const AT_ONCE = 500;

interface Listed {
  readonly MaHoSo: string;
  readonly desk: string;
  readonly NgayNopHoSo: string;
}

/** Dossiers people filed here for a desk between two instants, and those that were put here by hand, in the order of their codes. */
export function listDossiers(portal: Counterparty, { madonvi, data }: Call): Answer {
  const asked = Listing.safeParse(data[0]);
  if (!asked.success) return { error_code: '-2', message: invalidFields(asked.error) };
  const { TuNgay, DenNgay, SauMaHoSo } = asked.data;
  const rows = [...filed(portal), ...planted(portal)]
    .filter(({ desk, NgayNopHoSo: at }) => desk === madonvi && TuNgay <= at && at < DenNgay)
    .map(({ MaHoSo }) => MaHoSo)
    .filter((code) => code > SauMaHoSo)
    .toSorted()
    .slice(0, AT_ONCE)
    .map((code) => standingOf(portal, code))
    .filter((standing): standing is Standing => standing !== undefined);
  return { error_code: '0', message: '', data: rows };
}

/** By the classic dialect; one that was filed by the other has its dates elsewhere. */
function filed({ book }: Counterparty): Listed[] {
  return book.effects('DaGui').flatMap(({ data }) => {
    const { MaHoSo, body } = data as { MaHoSo: string; body: { madonvi?: string; data?: { NgayNopHoSo: string }[] } };
    const record = body.data?.[0];
    return record ? [{ MaHoSo, desk: body.madonvi ?? '', NgayNopHoSo: record.NgayNopHoSo }] : [];
  });
}

const planted = (portal: Counterparty): Listed[] =>
  [...wrongsOf(portal)].flatMap(([MaHoSo, wrong]) => {
    const { MaDonVi: desk, NgayNopHoSo = '' } = (wrong ?? {}) as { MaDonVi?: string; NgayNopHoSo?: string };
    return desk ? [{ MaHoSo, desk, NgayNopHoSo }] : [];
  });
