import { verifyWebhook } from '#agency-kit';
import { HubError } from '#contracts';
import { Units, uuidv7, type Cause } from '#messaging';
import { Open, RawBody, Story } from '#platform';
import { isValidOn } from '#procedures';
import { toLocalDate } from '#working-time';
import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { toFiled, type FeedbackSystem } from '../adapters/feedback/feedback-system.js';
import { takeInFeedback } from '../domain/take-in-feedback.js';
import { FEEDBACK_SYSTEM } from '../feedback-sender.js';
import type { IntakeData } from '../intake-data.js';
import { feedbacks, findFeedbackId } from '../store/feedbacks.js';
import { INTAKE_DATA } from './submissions.controller.js';

const PLACE = 'PAKN';

@ApiTags('Phản ánh, kiến nghị')
@Controller('v1/callbacks/feedback')
@Open('the feedback system proves itself by its signature')
export class FeedbackIntakeController {
  constructor(
    private readonly units: Units,
    @Inject(INTAKE_DATA) private readonly data: IntakeData,
    @Inject(FEEDBACK_SYSTEM) private readonly system: FeedbackSystem | undefined,
  ) {}

  /** 200 only after it is committed; the same again is 200 too and changes nothing. */
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Hệ thống phản ánh, kiến nghị chuyển một phản ánh tới đơn vị trả lời' })
  async takeIn(
    @Body() body: unknown,
    @RawBody() raw: Buffer,
    @Headers() headers: Record<string, string>,
    @Story() story: Cause,
  ): Promise<{ error_code: '0' }> {
    if (!this.system) throw new HubError('agency/unknown', 'Chưa kết nối hệ thống phản ánh, kiến nghị');
    verifyWebhook(this.system.webhookSecret, raw, headers);
    const filed = toFiled(body);
    const { organisation, calendar } = this.data;
    const today = toLocalDate(new Date());
    if (!organisation.offices.some((office) => office.code === filed.officeCode && isValidOn(office, today)))
      throw new HubError('office/unknown');
    const days = calendar.of({ office: filed.officeCode, field: PLACE });
    await this.units.run(story, async (unit) => {
      const id = (await findFeedbackId(unit.db, filed.foreignCode)) ?? uuidv7(unit.now);
      return unit.change(feedbacks, id, (existing, { now }) => takeInFeedback(existing, id, filed, days, now));
    });
    return { error_code: '0' };
  }
}
