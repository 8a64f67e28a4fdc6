import { textsIn, VietnamInstant, type DateName, type Said } from '#agency-kit';
import { statusNumbered } from './status.js';

type Words = 'numbers' | 'phones' | 'names';

/** What the fields of both dialects hold, whichever record they stand in; facts in `ThongTinKhac` are JSON within JSON. */
const WORDS: Readonly<Record<string, Words>> = {
  ChuHoSo: 'names',
  HoTen: 'names',
  TenNguoiNop: 'names',
  TenChuHs: 'names',
  hoVaTen: 'names',
  SoDinhDanh: 'numbers',
  SoDinhDanhChuHs: 'numbers',
  SoGiayToChuHoSo: 'numbers',
  SoDienThoai: 'phones',
  soDienThoai: 'phones',
};
const DATES: Readonly<Record<string, DateName>> = {
  NgayNopHoSo: 'filedAt',
  NgayNop: 'filedAt',
  NgayTiepNhan: 'receivedAt',
  NgayHenTra: 'appointmentAt',
  NgayKetThucXuLy: 'finishedAt',
  NgayTra: 'returnedAt',
  NgayBatDau: 'receivedAt',
  ThoiDiemXuLy: 'finishedAt',
  NgayKetThucTheoQuyDinh: 'dueAt',
};

/** What a record says, as far as habits show in it: as it came, before anything else is asked of it, or as it is about to go. */
export function saidIn(wire: unknown): Said {
  const dates: Partial<Record<DateName, string>> = {};
  const words: Record<Words, string[]> = { numbers: [], phones: [], names: [] };
  let [code, status]: (string | undefined)[] = [];
  for (const [name, value] of fieldsIn(wire)) {
    const [word, date] = [WORDS[name], DATES[name]];
    if (word && value !== '') words[word].push(value);
    if (date) dates[date] = toInstant(value);
    if (name === 'MaHoSo') code ??= value;
    if (name === 'TrangThaiHoSo') status ??= statusNumbered(value);
  }
  return { ...words, dates, code, status };
}

function* fieldsIn(wire: unknown): Generator<[string, string]> {
  for (const [name, text] of textsIn(wire)) {
    yield [name, text];
    if (name === 'ThongTinKhac') yield* textsIn(parsed(text));
  }
}

/** Digits in Vietnam time, however they are parted; an instant with its offset as it is; else the text, which is no instant. */
function toInstant(text: string): string {
  if (text === '' || /[+Z]/.test(text)) return text;
  const digits = text.replaceAll(/\D/g, '');
  return VietnamInstant.safeParse(digits).data ?? `? ${text.slice(0, 30)}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
