import { z } from 'zod';
import type { Counterparty } from '../counterparty.js';
import { invalidFields } from '../invalid.js';
import { CERTIFIED_COPY, EXTRACT, LAND_TRANSFER, type Subject } from './subjects.js';
import type { Answer } from './wire.js';

/** A procedure of the national database, in its own words; whatever else it says of it is kept as it came. */
const Procedure = z.object({ MATTHC: z.string().min(1), TENTTHC: z.string().min(1) }).loose();
type Procedure = z.infer<typeof Procedure>;

/** What `PUT /_catalogue` changes: fields of a procedure, or null to withdraw it. */
const Changes = z.record(z.string(), z.union([z.null(), z.looseObject({})]));

export interface Catalogue {
  list(): Answer;
  detail(row: unknown): Answer;
}

const FOUND = { error_code: '0', message: '' };
const ways = (time: string, fee: string) =>
  ['1', '2', '3'].map((KENH) => ({
    KENH,
    THOIGIAN: time ? [{ THOIGIANGIAIQUYET: time, DONVITINH: 'Ngày làm việc', MOTA: '' }] : [],
    PHILEPHI: [{ SOTIEN: fee, DONVI: 'đồng', MOTA: '' }],
  }));
const published = (
  { MaTTHC, TenTTHC, MaLinhVuc, TenLinhVuc, papers }: Subject,
  time: string,
  fee: string,
): Procedure => ({
  MATTHC: MaTTHC,
  TENTTHC: TenTTHC,
  LINHVUCTHUCHIEN: [{ MALINHVUC: MaLinhVuc, TENLINHVUC: TenLinhVuc }],
  NGAYHIEULUC: '20210101',
  CACHTHUCTHUCHIEN: ways(time, fee),
  THANHPHANHOSO: papers.map(({ code, name }) => ({ MAGIAYTO: code, GIAYTO: name, TENMAUDON: '', URL: '' })),
  THAYTHE: [],
});

/** The catalogue of procedures; people and tests change it by `PUT /_catalogue` until the sandbox ends. */
export function serveCatalogue({ server }: Counterparty): Catalogue {
  const held = new Map(
    [
      published(LAND_TRANSFER, '13', '100.000'),
      published(CERTIFIED_COPY, '', '2000'),
      published(EXTRACT, '1', '8.000'),
    ].map((one) => [one.MATTHC, one]),
  );
  server.put('/_catalogue', (request, reply) => {
    const changes = Changes.safeParse(request.body);
    if (!changes.success) return reply.code(400).send({ message: invalidFields(changes.error) });
    for (const [code, change] of Object.entries(changes.data)) {
      if (change === null) held.delete(code);
      else held.set(code, Procedure.parse({ MATTHC: code, TENTTHC: code, ...held.get(code), ...change }));
    }
    return { procedures: [...held.keys()] };
  });
  return {
    list: () => ({
      ...FOUND,
      data: [...held.values()].map(({ MATTHC, TENTTHC, THAYTHE }) => ({ MATTHC, TENTTHC, THAYTHE })),
    }),
    detail(row) {
      const asked = z.object({ maTTHC: z.string() }).safeParse(row);
      if (!asked.success) return { error_code: '-2', message: invalidFields(asked.error) };
      const found = held.get(asked.data.maTTHC);
      return found ? { ...FOUND, data: [found] } : { error_code: '-4', message: 'Không tồn tại thủ tục' };
    },
  };
}
