import { createHash } from 'node:crypto';
import { inVietnam } from '../dates.js';
import type { Step } from '../plan-ahead.js';
import type { Script } from '../script.js';
import type { TepKySo, TinBao } from './wire.js';

export interface Draft {
  readonly MaThamChieu: string;
  readonly SoDuThao: string;
  /** Codes the dossier is known by. */
  readonly about: readonly string[];
  /** The number it will bear. */
  readonly serial: number;
}

const DEFERRAL_MS = 5_000;

/** What becomes of a draft. `first`: no draft of this dossier came before. */
export function courseOf(draft: Draft, script: Script, first: boolean, deferred: boolean, speed: number): Step[] {
  const opening = deferred ? [notYet(draft, speed)] : [];
  return [...opening, script === 'wrong-file' && first ? sendBack(draft) : issue(draft)];
}

function issue({ MaThamChieu, SoDuThao, about, serial }: Draft): Step {
  const SoKyHieu = `${serial}/TL-UBND`;
  return {
    effect: {
      key: `BanHanh:${MaThamChieu}`,
      call: 'BanHanh',
      about,
      data: { MaThamChieu, SoKyHieu },
    },
    body: (at): TinBao => ({
      MaThamChieu,
      ThoiDiem: inVietnam(at).compact,
      TrangThaiLienThongQLVB: 'DA_BAN_HANH',
      SoKyHieu,
      NgayBanHanh: inVietnam(at).day.replaceAll('-', '/'),
      TepKySo: signed(SoDuThao, serial),
    }),
  };
}

/** Looks like a signed file as far as anybody reads it here. */
function signed(draft: string, serial: number): TepKySo {
  const bytes = Buffer.from(`%PDF-1.7\n% ${draft}, so ${serial}, ky so thu nghiem\n%%EOF\n`);
  return {
    TenTep: `${serial}-TL-UBND.signed.pdf`,
    NoiDung: bytes.toString('base64'),
    MaBam: createHash('sha256').update(bytes).digest('hex'),
    DuongDan: `https://van-ban.example/${serial}-TL-UBND.pdf`,
  };
}

function sendBack({ MaThamChieu }: Draft): Step {
  return {
    body: (at): TinBao => ({
      MaThamChieu,
      ThoiDiem: inVietnam(at).compact,
      TrangThaiLienThongQLVB: 'TRA_LAI',
      LyDo: 'Dự thảo sai thể thức văn bản',
    }),
  };
}

function notYet({ MaThamChieu }: Draft, speed: number): Step {
  return {
    mayStray: true,
    body: (at): TinBao => ({
      MaThamChieu,
      ThoiDiem: inVietnam(at).compact,
      TrangThaiLienThongQLVB: 'CHO_KY',
      NgayHen: inVietnam(new Date(at.getTime() + 1_000 + speed * DEFERRAL_MS)).compact,
      LyDo: 'Lãnh đạo đi công tác, chờ ký',
    }),
  };
}
