import { readFileSync } from 'node:fs';

export type Json = Record<string, unknown>;
export const example = (name: string): Json =>
  JSON.parse(readFileSync(`apps/portal/examples/${name}.json`, 'utf8')) as Json;

export const lgsp = (wrong: Json) => ({ ...example('lgsp'), ...wrong });
export function classic(wrong: Json): Json {
  const call = example('classic');
  const [record] = call['data'] as Json[];
  return { ...call, data: [{ ...record, ...wrong }] };
}
export function lgspFiler(wrong: Json): Json {
  const record = example('lgsp') as { ThongTinNguoiNop: { ThongTinChiTiet: Json } };
  const { ThongTinNguoiNop: filer } = record;
  return { ...record, ThongTinNguoiNop: { ...filer, ThongTinChiTiet: { ...filer.ThongTinChiTiet, ...wrong } } };
}
export const facts = () => example('lgsp')['ThongTinHoSo'] as Json;
