import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Counterparty, keyOf } from '../counterparty.js';
import { invalidFields } from '../invalid.js';
import { takeFigures } from './figures.js';
import { sessions } from './sessions.js';
import { standingOf } from './standing.js';
import { synchronise } from './sync.js';
import { type Answer, LgspDossier, LgspStatus } from './wire.js';

/** The newer dialect (domain §1.4): refusals have a status of HTTP's own, and 200 may still hold an error. */
export function serveLgsp(portal: Counterparty): void {
  const tokens = sessions(Date.now);
  portal.server.post('/token', () => ({ access_token: tokens.open(), token_type: 'bearer', expires_in: 600 }));
  const on = (path: string, take: (body: unknown, request: FastifyRequest) => Answer | object) =>
    portal.server.post(path, (request, reply) => {
      const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
      if (!tokens.isOpen(token)) return reply.code(401).send({ message: 'Token hết hạn' });
      return send(reply, take(request.body, request));
    });
  on('/GetNextValue', (_, request) => ({ value: nextCode(portal, keyOf(request, randomUUID())) }));
  on('/ho-so', (body) => create(portal, body));
  on('/trang-thai', (body) => each(z.array(LgspStatus).safeParse(body), (row) => move(portal, row)));
  on('/tien-do', () => ({ message: 'Thành công' }));
  on('/so-lieu-bao-cao', (body) => takeFigures(portal, '', body));
  on('/tra-cuu', (body) => lookUp(portal, body));
}

const STATUSES: Readonly<Record<string, number>> = { '-1': 400, '-2': 400, '-3': 400, '-4': 404 };
const send = (reply: FastifyReply, answer: Answer | object) => {
  const code = 'error_code' in answer ? answer.error_code : undefined;
  return reply.code((code && STATUSES[code]) || 200).send(answer);
};

function nextCode(portal: Counterparty, key: string): string {
  const number = portal.book.effects('CapMa').length + 1;
  const answer = portal.once('CapMa', key, () => ({
    about: [],
    data: {},
    answer: `G09.20-20260609-${String(number).padStart(7, '0')}`,
  }));
  return answer as string;
}

/** A dossier is created at status 2; what the newer dialect does not say is as the classic one has it. */
function create(portal: Counterparty, body: unknown): Answer | object {
  const parsed = LgspDossier.safeParse(body);
  if (!parsed.success) return { error_code: '-2', message: invalidFields(parsed.error) };
  const { MaHoSo, SoBienNhan, MaTTHC, ChuHoSo, KenhThucHien, NgayNop, MaDonViTiepNhan } = parsed.data;
  const record = {
    MaHoSo,
    SoBienNhan,
    MaTTHC,
    TenTTHC: MaTTHC,
    ChuHoSo,
    KenhThucHien: String(KenhThucHien),
    LoaiDoiTuong: '1',
    TrichYeuHoSo: '',
    NgayNopHoSo: NgayNop.replaceAll(/\D/g, ''),
    TrangThaiHoSo: '2',
  };
  const answer = tellClassic(portal, MaDonViTiepNhan, 'False', record);
  return answer.error_code && !/^0+$/.test(answer.error_code) ? answer : { idHoSo: `ID-${MaHoSo}`, maHoSo: MaHoSo };
}

const each = <Row>(rows: z.ZodSafeParseResult<Row[]>, take: (row: Row) => Answer): Answer => {
  if (!rows.success) return { error_code: '-2', message: invalidFields(rows.error) };
  const answers = rows.data.map(take);
  return answers.find(({ error_code }) => error_code && !/^0+$/.test(error_code)) ?? { message: 'Cập nhật thành công' };
};

/** Only the status moves; the rest of the record stays as it was created. */
const move = (portal: Counterparty, { MaHoSo, SoBienNhan, TrangThai }: LgspStatus): Answer =>
  tellClassic(portal, 'LGSP', 'True', {
    MaHoSo,
    SoBienNhan,
    MaTTHC: 'LGSP',
    TenTTHC: 'LGSP',
    ChuHoSo: 'LGSP',
    KenhThucHien: '1',
    LoaiDoiTuong: '1',
    TrichYeuHoSo: '',
    NgayNopHoSo: '20260101000000',
    TrangThaiHoSo: String(TrangThai),
  });

const tellClassic = (portal: Counterparty, madonvi: string, isUpdating: 'True' | 'False', record: object): Answer =>
  synchronise(portal, { session: '', madonvi, service: 'DongBoHoSoMC', isUpdating, data: [record] });

function lookUp(portal: Counterparty, body: unknown): Answer {
  const rows = z.array(z.object({ MaHoSo: z.string() })).safeParse(body);
  if (!rows.success) return { error_code: '-2', message: invalidFields(rows.error) };
  const data = rows.data.flatMap(({ MaHoSo }) => standingOf(portal, MaHoSo) ?? []);
  if (data.length === 0) return { error_code: '-4', message: 'Không tồn tại hồ sơ' };
  return { message: '', data: data.map(({ MaHoSo, TrangThaiHoSo }) => ({ MaHoSo, TrangThai: TrangThaiHoSo })) };
}
