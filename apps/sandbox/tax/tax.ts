import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { defers } from '../behaviour.js';
import type { Effect } from '../books.js';
import { type Counterparty, keyOf, openCounterparty, type Setting, stillAhead } from '../counterparty.js';
import { invalidFields } from '../invalid.js';
import { aboutOf, courseOf, noticesOf, payment, type Sheet } from './course.js';
import { HuyPhieuChuyen, PhieuChuyen, type TaxCallback } from './wire.js';

const refused = (message: string) => ({ error_code: '1', message });

/** The tax office, and the citizen at its counter who pays. It answers 200 and says in `error_code` whether it took the call. */
export function openTax(setting: Setting, secret: string): Counterparty {
  const office = openCounterparty('tax', setting, secret);
  office.server.addHook('preValidation', async (request, reply) => {
    if (request.url.startsWith('/_') || request.headers['x-api-key']) return;
    await reply.code(401).send(refused('Thiếu X-Api-Key'));
  });
  office.server.post('/tiep-nhan-pct', (request) => take(office, request));
  office.server.post('/huy-pct', (request) => cancel(office, request));
  office.server.get('/pct/:soTiepNhan', (request, reply) => lookUp(office, request, reply));
  office.server.post('/_pay', (request) => payByHand(office, request));
  return office;
}

function take(office: Counterparty, request: FastifyRequest): unknown {
  const body = PhieuChuyen.safeParse(request.body);
  if (!body.success) return refused(invalidFields(body.error));
  const { book, setting } = office;
  const { SoBienNhan, MaHoSo, MaHoSoNgoai } = body.data;
  return office.once('TiepNhanPCT', keyOf(request, SoBienNhan), () => {
    const before = book.effects('TiepNhanPCT');
    const sheet: Sheet = { ...body.data, SoTiepNhan: `TN-26-${String(before.length + 1).padStart(6, '0')}` };
    const script = setting.scriptFor(MaHoSoNgoai ?? MaHoSo);
    const first = !before.some(({ about }) => about[0] === MaHoSo);
    const now = new Date();
    return {
      about: aboutOf(sheet),
      data: { ...sheet, notices: noticesOf(sheet, script, now) },
      answer: { error_code: '0', SoTiepNhan: sheet.SoTiepNhan },
      lane: SoBienNhan,
      next: courseOf(sheet, script, first, defers(setting, office.name, SoBienNhan), setting.speed, now),
    };
  });
}

function cancel(office: Counterparty, request: FastifyRequest): unknown {
  const body = HuyPhieuChuyen.safeParse(request.body);
  if (!body.success) return refused(invalidFields(body.error));
  const { SoBienNhan } = body.data;
  const sheet = office.book.effects('TiepNhanPCT').find(({ data }) => data['SoBienNhan'] === SoBienNhan);
  if (!sheet) return refused('Không có phiếu chuyển này');
  return office.once('HuyPCT', keyOf(request, SoBienNhan), () => ({
    about: sheet.about,
    data: { SoBienNhan },
    answer: { error_code: '0' },
    drops: stillAhead(office, SoBienNhan),
  }));
}

/** How a sheet stands, and everything the hub was or will be told of it, in order. */
function lookUp(office: Counterparty, request: FastifyRequest, reply: FastifyReply): unknown {
  const { soTiepNhan } = z.object({ soTiepNhan: z.string() }).parse(request.params);
  const sheet = office.book.effects('TiepNhanPCT').find(({ data }) => data['SoTiepNhan'] === soTiepNhan);
  if (!sheet) return reply.code(404).send(refused('Không có số tiếp nhận này'));
  const { SoBienNhan } = sheet.data;
  const told = office.happened(String(SoBienNhan)).map(({ body }) => body as TaxCallback);
  return {
    error_code: '0',
    SoTiepNhan: soTiepNhan,
    SoBienNhan,
    TrangThai: stateOf(office, sheet, told),
    ThongBao: told,
  };
}

function stateOf(office: Counterparty, sheet: Effect, told: readonly TaxCallback[]): string {
  const count = (service: TaxCallback['Service']) => told.filter(({ Service }) => Service === service).length;
  const { notices, SoBienNhan } = sheet.data as { notices: unknown[]; SoBienNhan: string };
  if (office.book.effects('HuyPCT').some(({ data }) => data['SoBienNhan'] === SoBienNhan)) return 'da-huy';
  if (count('TuChoiPCT') > 0) return 'tu-choi';
  if (count('ThongBaoThue') === 0) return 'dang-xu-ly';
  return count('XacNhanNopTien') >= notices.length ? 'da-nop' : 'cho-nop-tien';
}

/** A person pays a notice; what the citizen was going to do about it by itself is called off. */
function payByHand(office: Counterparty, request: FastifyRequest): unknown {
  const body = z.object({ MaThongBaoThue: z.string() }).safeParse(request.body);
  if (!body.success) return refused(invalidFields(body.error));
  const { MaThongBaoThue } = body.data;
  for (const { data } of office.book.effects('TiepNhanPCT')) {
    const { notices, ...sheet } = data as unknown as Sheet & { notices: ReturnType<typeof noticesOf> };
    const notice = notices.find(({ SO_QUYET_DINH }) => SO_QUYET_DINH === MaThongBaoThue);
    if (notice) return payNow(office, sheet, notice);
  }
  return refused('Không có thông báo này');
}

function payNow(office: Counterparty, sheet: Sheet, notice: ReturnType<typeof noticesOf>[number]): unknown {
  const { effect, body } = payment(sheet, notice);
  const lane = sheet.SoBienNhan;
  const ahead = office.book.untold().filter((plan) => plan.effect?.key === effect.key);
  office.once('NopTien', notice.SO_QUYET_DINH, () => ({
    ...effect,
    lane,
    next: [{ body }],
    drops: ahead.map(({ id }) => id),
  }));
  return { error_code: '0' };
}
