import { LocalDate } from '#contracts';
import { districtNow, officesInReach, type Actor, type Database } from '#platform';
import { z } from 'zod';
import { badDataSeen, type BadData, type HearingSchema } from './bad-data.js';
import { HABITS } from './habits.js';

/** Absent: of the last thirty days. */
export const BadDataQuery = z.object({ from: LocalDate.optional() });
export type BadDataQuery = z.infer<typeof BadDataQuery>;

export const BadDataSchema = z
  .object({
    items: z.array(
      z.object({
        day: z.string(),
        source: z.string().meta({ description: 'portal, post, hoặc mã cơ quan' }),
        habit: z.string(),
        officeCode: z.string().nullable().meta({ description: 'đơn vị của hồ sơ; null: không rõ' }),
        title: z.string(),
        why: z.string().meta({ description: 'vì sao là dữ liệu sai, theo quy định nào' }),
        help: z.string().meta({ description: 'việc cần làm' }),
        dossiers: z.int(),
        codes: z.array(z.string()).meta({ description: 'mã hồ sơ, tối đa 50' }),
      }),
    ),
  })
  .meta({ id: 'BadData' });
export type BadDataView = z.infer<typeof BadDataSchema>;

const DAYS_MS = 30 * 24 * 60 * 60_000;

/** What a service saw, for an operator; a head sees what was told of the dossiers of his offices. */
export async function badDataFor(
  db: Database,
  schema: HearingSchema,
  actor: Actor,
  { from = new Date(districtNow().getTime() - DAYS_MS).toISOString().slice(0, 10) }: BadDataQuery,
): Promise<BadDataView> {
  const offices = actor.role === 'head' ? officesInReach(actor) : undefined;
  return { items: (await badDataSeen(db, schema, { from, offices })).map(toItem) };
}

function toItem({ codes, ...one }: BadData): BadDataView['items'][number] {
  const { title, why, help } = HABITS[one.habit];
  return { ...one, title, why, help, codes: [...codes] };
}
