import { z } from 'zod';

/** What operators are told of the bus, for the description of the API and the clients made from it. */
const Instant = z.string().meta({ description: 'thời điểm UTC' });
const Service = z.string().meta({ description: 'tên phân hệ' });

export const ParkedList = z
  .array(
    z.object({
      service: Service,
      id: z.string(),
      reaction: z.string(),
      key: z.string().meta({ description: 'mã nội bộ của hồ sơ' }),
      type: z.string(),
      fault: z.string(),
      detail: z.string(),
      tries: z.int(),
      parkedAt: Instant,
      asked: z.enum(['replay', 'write-off']).nullable(),
      dueAt: Instant.nullable().meta({ description: 'đến lượt chạy lại lúc nào, khi chạy lại lần lượt' }),
      cause: z.string(),
      behind: z.int().meta({ description: 'số thông điệp cùng hồ sơ chờ sau nó' }),
    }),
  )
  .meta({ id: 'ParkedList' });

export const CauseList = z
  .array(
    z.object({
      service: Service,
      cause: z.string(),
      reaction: z.string(),
      type: z.string(),
      fault: z.string(),
      title: z.string(),
      help: z.string(),
      detail: z.string(),
      dossiers: z.int(),
      messages: z.int(),
      oldestAt: Instant,
      mostTries: z.int(),
      asked: z.int(),
      lastTurnAt: Instant.nullable(),
    }),
  )
  .meta({ id: 'ParkedCauses' });

const Why = { fault: z.string(), detail: z.string() };

export const Outlooks = z
  .array(
    z.object({
      id: z.string(),
      fault: Why.fault.nullable(),
      detail: Why.detail.nullable(),
      tells: z.array(z.string()).readonly(),
    }),
  )
  .meta({ id: 'ParkedOutlooks' });

export const CauseOutlookSchema = z
  .object({
    tried: z.int(),
    goOn: z.int(),
    again: z.array(z.object({ ...Why, dossiers: z.int() })).readonly(),
    left: z.int(),
  })
  .meta({ id: 'ParkedCauseOutlook' });

export const TurnsSchema = z.object({ dossiers: z.int(), lastTurnAt: Instant.nullable() }).meta({ id: 'ReplayTurns' });

export const ProgressList = z
  .array(
    z.object({
      service: Service,
      unread: z.int(),
      oldestAt: Instant.nullable(),
      movedAt: Instant.nullable(),
      parked: z.int(),
      silent: z.boolean(),
      trouble: z.string().nullable(),
    }),
  )
  .meta({ id: 'BusProgress' });
