import { Channel, LocalDate } from '#contracts';
import { workOf, type Organisation } from '#procedures';
import { toLocalDate } from '#working-time';
import { z } from 'zod';
import type { Wanted } from '../store/dossier-list.js';

const DAY_MS = 24 * 60 * 60_000;

/** How near a due day is called near. */
export const soonAfter = (now: Date): Date => new Date(now.getTime() + 3 * DAY_MS);

const After = z.string().regex(/^([\d: .+-]+~|infinity~)?[\da-f-]{36}$/);

/** What a list may be asked for; the same words stand in the console's address. */
export const Listing = z.object({
  open: z.stringbool().optional().meta({ description: 'chỉ hồ sơ chưa kết thúc; gấp nhất trước' }),
  business: z
    .string()
    .max(200)
    .transform((list) => list.split(','))
    .optional()
    .meta({ description: 'một hay nhiều trạng thái, cách nhau bằng dấu phẩy' }),
  holder: z.string().max(40).optional().meta({ description: 'ai đang giữ: desk, applicant, post, hoặc mã cơ quan' }),
  procedure: z.string().max(60).optional(),
  channel: Channel.optional(),
  clerk: z.string().max(200).optional().meta({ description: 'cán bộ đã tiếp nhận: tên đăng nhập' }),
  receivedOn: LocalDate.optional().meta({ description: 'ngày cấp mã hồ sơ' }),
  due: z.enum(['overdue', 'soon']).optional(),
  code: z.string().max(64).optional().meta({ description: 'mã hồ sơ, hoặc mã của cổng' }),
  after: After.optional().meta({ description: '"next" của trang trước' }),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type Listing = z.infer<typeof Listing>;

/** The same with words, which may be somebody's name or number: these travel in a body, never in an address. */
export const Search = Listing.extend({
  open: z.boolean().optional(),
  business: z.array(z.string().max(40)).max(10).optional(),
  words: z.string().max(100).meta({ description: 'mã, tên, số định danh, điện thoại; không cần dấu' }),
}).meta({ id: 'SearchDossiers' });

export type Search = z.infer<typeof Search>;

/** Who asks for the dossiers of an agency wants those that were left to it too. */
export function toWanted({ due, holder, ...asked }: Listing | Search, now: Date, { agencies }: Organisation): Wanted {
  const holders = holder && [holder, ...workOf(agencies, holder, toLocalDate(now))];
  const listing = { ...asked, ...(holders && { holders }) };
  if (due === 'overdue') return { ...listing, open: true, dueBefore: now };
  if (due === 'soon') return { ...listing, open: true, dueFrom: now, dueBefore: soonAfter(now) };
  return listing;
}
