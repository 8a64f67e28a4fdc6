import { Allow, Caller, districtNow, officesInReach, type Actor } from '#platform';
import { agencyOn } from '#procedures';
import { toLocalDate } from '#working-time';
import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { draftOf, type Dossier } from '../domain/dossier.js';
import { loadsOf, numbersGiven, unsignedApologies, type Axis, type Load as Counted } from '../store/overview.js';
import { Desk } from './desk.js';
import { soonAfter } from './listing.js';

const Instant = z.string().meta({ description: 'thời điểm UTC' });
const Numbers = { open: z.int(), overdue: z.int(), soon: z.int() };
const Load = z.object({ key: z.string().nullable(), ...Numbers });
const Loads = z.array(Load);
const OverviewSchema = z
  .object({
    at: Instant,
    receivedToday: z.int(),
    ...Numbers,
    submitted: z.int(),
    finished: z.int(),
    holders: Loads,
    procedures: Loads,
    channels: Loads,
    clerks: z
      .array(Load.extend({ name: z.string().nullable() }))
      .meta({ description: 'theo cán bộ đã tiếp nhận: tên đăng nhập (null là không rõ) và họ tên' }),
    apologies: z.array(z.object({ id: z.string(), code: z.string().nullable(), oldAt: Instant, newAt: Instant })),
  })
  .meta({ id: 'Overview' });
type Overview = z.infer<typeof OverviewSchema>;

/** The work of an office at a glance, for its head: of the offices in reach only. */
@ApiTags('Lãnh đạo')
@ApiBearerAuth()
@Controller('v1/overview')
@Allow('head')
export class OverviewController {
  constructor(private readonly desk: Desk) {}

  @Get()
  @ApiOperation({ summary: 'Hôm nay của đơn vị: quá hạn, sắp đến hạn, ai đang giữ, kênh nộp, thư xin lỗi chờ ký' })
  @ApiOkResponse({ standardSchema: OverviewSchema })
  async overview(@Caller() actor: Actor): Promise<Overview> {
    const { db } = this.desk;
    const offices = officesInReach(actor);
    const now = districtNow();
    const [loads, receivedToday, late] = await Promise.all([
      loadsOf(db, offices, now, soonAfter(now)),
      numbersGiven(db, offices, toLocalDate(now)),
      unsignedApologies(db, offices, now),
    ]);
    const { open, overdue, soon, submitted, finished } = loads.find(({ axis }) => axis === 'all')!;
    const along = (axis: Axis) => loads.filter((load) => load.axis === axis).map(toCounts);
    return {
      at: now.toISOString(),
      receivedToday,
      open,
      overdue,
      soon,
      submitted,
      finished,
      holders: this.#byHolder(along('holder'), toLocalDate(now)),
      procedures: along('procedure'),
      channels: along('channel'),
      clerks: loads.filter(({ axis }) => axis === 'clerk').map((load) => ({ ...toCounts(load), name: load.name })),
      apologies: late.map(toApology),
    };
  }

  /** Agencies that ended are counted with who goes on. */
  #byHolder(loads: Counts[], day: string): Counts[] {
    const { organisation } = this.desk.data;
    const groups = Map.groupBy(loads, ({ key }) => key && agencyOn(organisation, key, day));
    return [...groups].map(([key, group]) => group.map((load) => ({ ...load, key })).reduce(added));
  }
}

type Counts = ReturnType<typeof toCounts>;
const added = (a: Counts, b: Counts): Counts => ({
  key: a.key,
  open: a.open + b.open,
  overdue: a.overdue + b.overdue,
  soon: a.soon + b.soon,
});
const toCounts = ({ key, open, overdue, soon }: Counted) => ({ key, open, overdue, soon });

function toApology(dossier: Dossier) {
  const { oldAt, newAt } = draftOf(dossier)!;
  return { id: dossier.id, code: dossier.code ?? null, oldAt, newAt };
}
