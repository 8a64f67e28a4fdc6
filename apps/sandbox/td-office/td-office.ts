import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { defers } from '../behaviour.js';
import type { Effect } from '../books.js';
import { type Counterparty, keyOf, openCounterparty, type Setting, stillAhead } from '../counterparty.js';
import { invalidFields } from '../invalid.js';
import { courseOf, type Draft } from './course.js';
import { DuThao, ThuHoi } from './wire.js';

const refused = (message: string) => ({ status: 'error', message });

/** The document system of the people's committee: signs drafts, numbers them and sends them back. It answers 200 and says in `status` whether it took the call. */
export function openTdOffice(setting: Setting, secret: string): Counterparty {
  const office = openCounterparty('td-office', setting, secret);
  office.server.addHook('preValidation', async (request, reply) => {
    if (request.url.startsWith('/_') || request.headers['x-api-key']) return;
    await reply.code(401).send(refused('Thiếu X-Api-Key'));
  });
  office.server.post('/du-thao', (request) => take(office, request));
  office.server.post('/thu-hoi', (request) => callOff(office, request));
  office.server.get('/van-ban/:id', (request, reply) => lookUp(office, request, reply));
  return office;
}

function take(office: Counterparty, request: FastifyRequest): unknown {
  const body = DuThao.safeParse(request.body);
  if (!body.success) return refused(invalidFields(body.error));
  const { book, setting, name } = office;
  const { MaThamChieu, MaHoSo, DuThao: draft } = body.data;
  return office.once('DuThao', keyOf(request, MaThamChieu), () => {
    const before = book.effects('DuThao');
    const { SoDuThao } = draft;
    const about = [MaHoSo];
    const taken: Draft = { MaThamChieu, SoDuThao, about, serial: before.length + 1 };
    const first = !before.some((other) => other.about[0] === MaHoSo);
    const IdVanBan = `VB-${taken.serial}`;
    const deferred = defers(setting, name, MaThamChieu);
    return {
      about,
      data: { ...taken, IdVanBan },
      answer: { status: 'ok', IdVanBan },
      lane: MaThamChieu,
      next: courseOf(taken, setting.scriptFor(MaHoSo), first, deferred, setting.speed),
    };
  });
}

function callOff(office: Counterparty, request: FastifyRequest): unknown {
  const body = ThuHoi.safeParse(request.body);
  if (!body.success) return refused(invalidFields(body.error));
  const { MaThamChieu } = body.data;
  const draft = draftBy(office, 'MaThamChieu', MaThamChieu);
  if (!draft) return refused('Không có dự thảo này');
  return office.once('ThuHoi', keyOf(request, MaThamChieu), () => ({
    about: draft.about,
    data: { MaThamChieu },
    answer: { status: 'ok' },
    drops: stillAhead(office, MaThamChieu),
  }));
}

/** Everything the hub was or will be told of a draft by now, in order. */
function lookUp(office: Counterparty, request: FastifyRequest, reply: FastifyReply): unknown {
  const { id } = z.object({ id: z.string() }).parse(request.params);
  const draft = draftBy(office, 'IdVanBan', id);
  if (!draft) return reply.code(404).send(refused('Không có văn bản này'));
  return { status: 'ok', TinBao: office.happened(String(draft.data['MaThamChieu'])).map(({ body }) => body) };
}

const draftBy = ({ book }: Counterparty, field: string, value: string): Effect | undefined =>
  book.effects('DuThao').find(({ data }) => data[field] === value);
