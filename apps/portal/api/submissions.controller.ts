import { habitsIn, noteBadData } from '#agency-kit';
import { OfficeCode } from '#contracts';
import { DATABASE, once, Units, uuidv7, type Cause } from '#messaging';
import { Allow, Caller, districtNow, IdempotencyKey, Story, type Actor, type Database } from '#platform';
import { isValidOn } from '#procedures';
import { toLocalDate } from '#working-time';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { contentHashOf } from '../adapters/content-hash.js';
import { refuseHabits } from '../adapters/honest.js';
import { readSubmission } from '../adapters/read-submission.js';
import { saidIn } from '../adapters/said-in.js';
import { checkSubmission } from '../domain/check-submission.js';
import { file } from '../domain/submission.js';
import type { IntakeData } from '../intake-data.js';
import { findDossierId, submissions } from '../store/submissions.js';

export const INTAKE_DATA = Symbol('INTAKE_DATA');

interface Filed {
  readonly dossierId: string;
  readonly foreignCode: string;
}

@ApiTags('Cổng dịch vụ công')
@ApiBearerAuth()
@Controller('v1/submissions')
@Allow('portal')
export class SubmissionsController {
  constructor(
    private readonly units: Units,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(INTAKE_DATA) private readonly data: IntakeData,
  ) {}

  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({
    summary: 'Nộp hồ sơ trực tuyến, theo dạng DongBoHoSoMC hoặc LGSP; nộp lại cùng nội dung không có tác dụng gì thêm',
  })
  async file(
    @Body() body: unknown,
    @Caller() { sub: caller }: Actor,
    @Story() story: Cause,
    @IdempotencyKey() key: string,
  ): Promise<Filed> {
    await this.#noteHabits(body);
    const submission = checkSubmission(readSubmission(body), this.data);
    refuseHabits(saidIn(body));
    const { foreignCode } = submission;
    const contentHash = contentHashOf(submission);
    return this.units.run(story, (unit) =>
      once(unit, { service: 'portal', caller, key, request: submission }, async () => {
        const dossierId = (await findDossierId(unit.db, foreignCode)) ?? uuidv7(unit.now);
        await unit.change(
          submissions,
          dossierId,
          (existing, { now }) => file(existing, { dossierId, submission, contentHash }, now).decision,
        );
        return { dossierId, foreignCode };
      }),
    );
  }

  /** What is refused for a habit, or for anything else, is counted all the same: it is how the portal sends. */
  async #noteHabits(body: unknown): Promise<void> {
    const said = saidIn(body);
    const { code = '?' } = said;
    const named = OfficeCode.safeParse(officeIn(body)).data;
    const office = this.data.organisation.offices.find(
      (row) => named && isValidOn(row, toLocalDate(districtNow())) && [row.code, ...row.aliases].includes(named),
    );
    const officeCode = office?.code ?? named;
    const habits = habitsIn(said, districtNow());
    await noteBadData(
      this.db,
      'portal',
      habits.map((habit) => ({ source: 'portal', habit, code, officeCode })),
    );
  }
}

/** By either dialect's name. */
const officeIn = (body: unknown): unknown => {
  const { madonvi, MaDonViTiepNhan } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return madonvi ?? MaDonViTiepNhan;
};
