import { counterpartyHttp } from '#agency-kit';
import { HubError } from '#contracts';
import { z } from 'zod';
import type { Answer } from '../../domain/answered.js';
import { codeAtPortal } from '../../domain/portal-standing.js';
import type { Call, Item, Sync } from '../../domain/sync.js';
import { toFigures } from '../figures-wire.js';
import { assertHonest } from '../honest.js';
import type { Portal, PortalOptions } from '../portal.js';
import { STATUS_NUMBERS, statusNumbered } from '../status.js';
import { toDossier, toProgress, WireCreated, WireNumber } from './client-wire.js';
import { gate, type Gate, type Got } from './gate.js';

const Done = z.looseObject({
  message: z
    .string()
    .regex(/thành công/i)
    .optional(),
});
const Standings = z.object({
  data: z.array(z.object({ MaHoSo: z.string(), TrangThai: z.union([z.string(), z.number().transform(String)]) })),
});

/**
 * The ministry's portal through LGSP (domain.md §1.4): a token, a code the portal gives, create, progress, status. A code is kept
 * before the dossier is created under it, so a call that is made again creates no second one. The dialect has no word for a new
 * promise of an open dossier, and none for the catalogue.
 */
export function lgspPortal({ agencyName, ...options }: PortalOptions): Portal {
  const enter = gate(options);
  const http = counterpartyHttp({ code: 'portal', ...options });
  const without = (answer: Answer, { body }: Call): Answer =>
    'told' in answer ? { ...answer, told: http.rejection(answer.told, body).detail } : answer;
  return {
    tell: async (sync, call) => without(await tell(enter, sync as Sync, call, agencyName), call),
    lookUp: (_, codes) => lookUp(enter, codes),
    catalogue: () => Promise.reject(new HubError('catalogue/not-given', 'Cổng theo phương ngữ LGSP không có danh mục')),
  };
}

async function tell(enter: Gate, sync: Sync, call: Call, agencyName: (agency: string) => string): Promise<Answer> {
  const { id, body } = call;
  switch (body.kind) {
    case 'figures':
      return answerOf(await enter('/so-lieu-bao-cao', toFigures(body.figures), Done, id));
    case 'progress': {
      const row = toProgress(sync, body.progress, agencyName(body.progress.agency));
      assertHonest(row, call);
      return answerOf(await enter('/tien-do', [row], Done, id));
    }
    case 'record':
      return tellRecord(enter, sync, call, body);
  }
}

async function tellRecord(
  enter: Gate,
  sync: Sync,
  call: Call,
  body: Extract<Item, { kind: 'record' }>,
): Promise<Answer> {
  const { id } = call;
  if (sync.isKnown) {
    const row = toStatus(sync, body);
    assertHonest(row, call, statusNumbered(String(row.TrangThai)));
    return answerOf(await enter('/trang-thai', [row], Done, id));
  }
  const dossier = toDossier(sync, body.record);
  assertHonest(dossier, call, body.status);
  if (!sync.portalCode && sync.record.channel !== 'online') {
    const numbered = await enter('/GetNextValue', { code: sync.officeCode }, WireNumber);
    return 'answer' in numbered ? numbered.answer : { kind: 'numbered', portalCode: numbered.whole.value };
  }
  const created = await enter('/ho-so', dossier, WireCreated, id);
  return 'answer' in created ? created.answer : { kind: 'ok', portalId: created.whole.idHoSo };
}

const toStatus = (sync: Sync, { status, record }: Extract<Item, { kind: 'record' }>) => ({
  IdHoSo: sync.portalId ?? '',
  MaHoSo: codeAtPortal(sync),
  SoBienNhan: record.code ?? '',
  TrangThai: STATUS_NUMBERS[status],
});

const answerOf = (got: Got<unknown>): Answer => ('answer' in got ? got.answer : { kind: 'ok' });

async function lookUp(enter: Gate, codes: readonly string[]) {
  const got = await enter(
    '/tra-cuu',
    codes.map((MaHoSo) => ({ MaHoSo })),
    Standings,
  );
  if ('answer' in got && got.answer.kind === 'missing') return [];
  if ('answer' in got)
    throw new HubError('reconciliation/not-told', 'told' in got.answer ? got.answer.told : undefined);
  return got.whole.data.map(({ MaHoSo, TrangThai }) => ({
    foreignCode: MaHoSo,
    status: statusNumbered(TrangThai),
    said: TrangThai,
  }));
}
