import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { defers } from '../behaviour.js';
import { type Counterparty, keyOf, openCounterparty, type Setting, stillAhead, type Work } from '../counterparty.js';
import { invalidFields } from '../invalid.js';
import { courseAfterSupplement, courseOf, finish, type Registration } from './course.js';
import { type LandCallback, TheoSoBienNhan, TiepNhanHoSo } from './wire.js';

const OK = { Result: 1, Message: 'Đã ghi nhận' };
const refused = (message: string) => ({ Result: 0, Message: message });

/** The land office's system, with the calls of VBDLIS. It answers 200 and says in `Result` whether it took the call. */
export function openLandRegistry(setting: Setting, secret: string): Counterparty {
  const office = openCounterparty('land-registry', setting, secret);
  office.server.addHook('preValidation', async (request, reply) => {
    if (request.url.startsWith('/_') || request.headers['x-api-key']) return;
    await reply.code(401).send(refused('Thiếu X-Api-Key'));
  });
  office.server.post('/TiepNhanHoSo', (request) =>
    taken(request, TiepNhanHoSo, (body) => register(office, request, body)),
  );
  office.server.post('/TraCuuHoSo', (request) =>
    taken(request, TheoSoBienNhan, (body) => lookUp(office, body.SoBienNhan)),
  );
  serveFollowUps(office);
  return office;
}

function taken<S extends z.ZodType>(request: FastifyRequest, schema: S, work: (body: z.output<S>) => unknown): unknown {
  const body = schema.safeParse(request.body);
  return body.success ? work(body.data) : refused(invalidFields(body.error));
}

function register(office: Counterparty, request: FastifyRequest, body: TiepNhanHoSo): unknown {
  const { book, setting } = office;
  const { SoBienNhan, MaHoSoMotCua, MaHoSoNgoai, ThongTinQuyTrinh } = body;
  return office.once('TiepNhanHoSo', keyOf(request, SoBienNhan), () => {
    const about = [MaHoSoMotCua, ...(MaHoSoNgoai ? [MaHoSoNgoai] : [])];
    const { MaQuyTrinh } = ThongTinQuyTrinh;
    const before = book.effects('TiepNhanHoSo');
    const registration: Registration = { SoBienNhan, MaQuyTrinh, about, serial: before.length + 1 };
    const first = !before.some((other) => other.about[0] === MaHoSoMotCua && other.data['MaQuyTrinh'] === MaQuyTrinh);
    const script = setting.scriptFor(MaHoSoNgoai ?? MaHoSoMotCua);
    return {
      about,
      data: { ...registration },
      answer: { Result: 1, Message: 'Tiếp nhận hồ sơ thành công' },
      lane: SoBienNhan,
      next: courseOf(registration, script, first, defers(setting, office.name, SoBienNhan), setting.speed),
    };
  });
}

/** The calls that follow a registration; each is booked, and some set the office to work again. */
function serveFollowUps(office: Counterparty): void {
  const follow = (call: string, then: (registration: Registration, body: Record<string, unknown>) => Partial<Work>) =>
    office.server.post(`/${call}`, (request) =>
      taken(request, TheoSoBienNhan, (body) => {
        const registration = registrationOf(office, body.SoBienNhan);
        if (!registration) return refused('Không có số biên nhận này');
        const { SoBienNhan, about } = registration;
        return office.once(call, keyOf(request, SoBienNhan), () => ({
          about,
          data: { SoBienNhan },
          answer: OK,
          lane: SoBienNhan,
          ...then(registration, body),
        }));
      }),
    );
  follow('CapNhatTrangThaiBoSungHoSo', (registration, { NgayHenTraMoi }) => ({
    next: courseAfterSupplement(registration, typeof NgayHenTraMoi === 'string' ? NgayHenTraMoi : ''),
  }));
  follow('HuyHoSo', ({ SoBienNhan }) => ({ drops: stillAhead(office, SoBienNhan) }));
  follow('CapNhatKetQuaTraHoSo', () => ({}));
  follow('PhanHoiHoSoSaiKetQua', (registration) => ({ next: [finish(registration)] }));
}

function registrationOf({ book }: Counterparty, soBienNhan: string): Registration | undefined {
  const found = book.effects('TiepNhanHoSo').find(({ data }) => data['SoBienNhan'] === soBienNhan);
  return found?.data as Registration | undefined;
}

const STATES: Partial<Record<LandCallback['Loai'], string>> = {
  KetThucHoSo: 'ket-thuc',
  YeuCauBoSungHoSo: 'cho-bo-sung',
};

/** How a registration stands: the last thing that happened to it, in the words of its callback. */
function lookUp(office: Counterparty, soBienNhan: string): unknown {
  if (!registrationOf(office, soBienNhan)) return { Result: 1, Message: '', Data: { TrangThai: 'khong-co' } };
  const last = office.happened(soBienNhan).at(-1)?.body as LandCallback | undefined;
  const state = (last && STATES[last.Loai]) ?? 'dang-xu-ly';
  return { Result: 1, Message: '', Data: { TrangThai: state, ...last } };
}
