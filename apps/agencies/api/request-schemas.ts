import { Component, Facts, Notice, Outcome } from '#contracts';
import { z } from 'zod';
import { STATUSES } from '../domain/request.js';

/** What the answers about requests look like, for the description of the API and the clients made from it. */
const Instant = z.string().meta({ description: 'thời điểm UTC' });
const Paid = z.object({ at: Instant, amount: z.int() });

export const RequestSchema = z
  .object({
    id: z.string(),
    dossierId: z.string(),
    code: z.string(),
    officeCode: z.string(),
    step: z.string(),
    stepName: z.string(),
    agency: z.string(),
    action: z.string(),
    facts: Facts,
    status: z.enum(STATUSES),
    atDesk: z.boolean().meta({ description: 'trả lời tại đây; nếu không, cơ quan trả lời bằng phần mềm của mình' }),
    askedAt: Instant,
    dueAt: Instant.nullable(),
    deferredUntil: Instant.nullable(),
    claimedAt: Instant.nullable(),
    claimedBy: z.string().nullable().meta({ description: 'ai đã nhận việc: tên đăng nhập' }),
    reference: z.string().nullable(),
    notices: z.array(Notice.extend({ paid: Paid.optional() })).readonly(),
    heard: z.array(z.object({ outcome: Outcome, saidAt: Instant.optional() })).readonly(),
    brought: z.array(Component).readonly().meta({ description: 'giấy tờ người dân đã bổ sung theo yêu cầu' }),
    outcome: Outcome.nullable(),
    parked: z
      .object({ fault: z.string(), title: z.string(), help: z.string(), detail: z.string(), at: Instant })
      .nullable(),
  })
  .meta({ id: 'Request' });

export const RequestPageSchema = z
  .object({ items: z.array(RequestSchema), next: z.string().optional() })
  .meta({ id: 'RequestPage' });

export const RequestCountsSchema = z
  .partialRecord(z.enum([...STATUSES, 'overdue']), z.int())
  .meta({ id: 'RequestCounts' });
