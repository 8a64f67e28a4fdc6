import { HubError, type Envelope } from '#contracts';
import { Allow, Caller, districtNow, type Actor } from '#platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Dossier } from '../domain/dossier.js';
import { historyOf } from '../domain/history.js';
import { momentOf } from '../domain/setting.js';
import { stepForAgency } from '../domain/step-for-agency.js';
import { spokenOf, timelineLine } from '../domain/timeline.js';
import { whatIfRefused, type Prospect } from '../domain/what-if-refused.js';
import { findTimeline } from '../store/timeline.js';
import { Desk } from './desk.js';
import { FullDossierSchema, TimelineSchema } from './dossier-schemas.js';
import { ProspectSchema } from './step-schemas.js';

const Id = z.uuid();
const WhatIf = z.object({ step: z.string().max(60), wrongFile: z.stringbool().default(false) });
@ApiTags('Hồ sơ')
@ApiBearerAuth()
@Controller('v1/dossiers')
@Allow('clerk', 'head')
export class DossiersController {
  constructor(private readonly desk: Desk) {}

  @Get(':id')
  @ApiOperation({ summary: 'Một hồ sơ: ai đang giữ, còn bao nhiêu thời gian, việc nào làm được' })
  @ApiOkResponse({ standardSchema: FullDossierSchema })
  async one(
    @Param('id', { schema: Id }) id: string,
    @Caller() actor: Actor,
  ): Promise<z.infer<typeof FullDossierSchema>> {
    return this.desk.fullView(await this.desk.get(actor, id));
  }

  @Get(':id/timeline')
  @ApiOperation({ summary: 'Diễn biến của hồ sơ, từng dòng' })
  @ApiOkResponse({ standardSchema: TimelineSchema })
  async timeline(
    @Param('id', { schema: Id }) id: string,
    @Caller() actor: Actor,
  ): Promise<z.infer<typeof TimelineSchema>> {
    await this.desk.assertInScope(actor, id);
    const told = await findTimeline(this.desk.db, id);
    return { items: historyOf(told).flatMap(toLine) };
  }

  @Get(':id/what-if')
  @Allow('clerk', 'head', 'officer')
  @ApiOperation({ summary: 'Nếu bước này bị từ chối thì hồ sơ ra sao; cán bộ cơ quan chỉ hỏi được về bước của mình' })
  @ApiOkResponse({ standardSchema: ProspectSchema })
  async whatIf(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: WhatIf }) { step, wrongFile }: z.infer<typeof WhatIf>,
    @Caller() actor: Actor,
  ): Promise<Prospect> {
    const dossier = await this.#askedBy(actor, id, step);
    const prospect = whatIfRefused(dossier, step, wrongFile, momentOf(dossier, this.desk.data, districtNow()));
    if (!prospect) throw new HubError('dossier/act-not-allowed', 'Bước này hiện không chờ cơ quan nào trả lời.');
    return prospect;
  }

  /** The dossier, for its office or for the officers of the step's agency. */
  async #askedBy(actor: Actor, id: string, step: string): Promise<Dossier> {
    if (actor.role !== 'officer') return this.desk.get(actor, id);
    const { dossier, agencies } = await this.desk.getForAgency(actor, id);
    stepForAgency(dossier, step, agencies);
    return dossier;
  }
}

interface TimelineLine {
  readonly at: string;
  readonly type: string;
  readonly text: string;
  /** What the text speaks of, for screens in another language. */
  readonly with: Readonly<Record<string, string>>;
  /** The step it is about, by its name. */
  readonly step?: string;
}

function toLine({ time: at, type, data }: Envelope): TimelineLine[] {
  const text = timelineLine(type, data);
  const { stepName: step } = data as { stepName?: string };
  return text ? [{ at, type, text, with: spokenOf(data), ...(step && { step }) }] : [];
}
