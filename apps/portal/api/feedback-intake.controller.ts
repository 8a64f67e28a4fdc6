import { verifyWebhook } from '#agency-kit';
import { HubError, type Decision } from '#contracts';
import { Units, uuidv7, type Cause, type Unit } from '#messaging';
import { districtNow, Open, RawBody, Story } from '#platform';
import { getOffice } from '#procedures';
import { toLocalDate } from '#working-time';
import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { toHeard, type FeedbackSystem, type Heard } from '../adapters/feedback/feedback-system.js';
import { decideOnFeedback } from '../domain/decide-on-feedback.js';
import type { Feedback } from '../domain/feedback.js';
import { calendarFor } from '../domain/feedback-watches.js';
import { completeFeedback, rateFeedback } from '../domain/hear-sender.js';
import { takeInFeedback } from '../domain/take-in-feedback.js';
import { FEEDBACK_SYSTEM } from '../feedback-sender.js';
import type { IntakeData } from '../intake-data.js';
import { feedbacks, findFeedbackId } from '../store/feedbacks.js';
import { INTAKE_DATA } from './submissions.controller.js';

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
  @ApiOperation({
    summary: 'Hệ thống phản ánh, kiến nghị chuyển một phản ánh, phần người gửi bổ sung, hoặc đánh giá của người gửi',
  })
  async takeIn(
    @Body() body: unknown,
    @RawBody() raw: Buffer,
    @Headers() headers: Record<string, string>,
    @Story() story: Cause,
  ): Promise<{ error_code: '0' }> {
    if (!this.system) throw new HubError('agency/unknown', 'Chưa kết nối hệ thống phản ánh, kiến nghị');
    verifyWebhook(this.system.webhookSecret, raw, headers);
    const heard = this.#underOwnCode(toHeard(body));
    await this.units.run(story, async (unit) => {
      const id = await findFeedbackId(unit.db, codeOf(heard));
      if (!id && heard.kind !== 'filed') throw new HubError('feedback/not-found');
      await this.#change(unit, id ?? uuidv7(unit.now), heard);
    });
    return { error_code: '0' };
  }

  /** Whichever of its unit's codes was used; `office/unknown` where it is nobody's today. */
  #underOwnCode(heard: Heard): Heard {
    if (heard.kind !== 'filed') return heard;
    const { code: officeCode } = getOffice(this.data.organisation, heard.filed.officeCode, toLocalDate(districtNow()));
    return { ...heard, filed: { ...heard.filed, officeCode } };
  }

  #change(unit: Unit, id: string, heard: Heard): Promise<Feedback | undefined> {
    return unit.change(feedbacks, id, (feedback, { now }) =>
      decideOnFeedback(feedback, { ...this.data, now }, (known) => this.#decide(known, id, heard, now)),
    );
  }

  #decide(known: Feedback | undefined, id: string, heard: Heard, now: Date): Decision<Feedback> | undefined {
    if (heard.kind === 'completed') return completeFeedback(known, heard);
    if (heard.kind === 'rated') return rateFeedback(known, heard);
    const { filed } = heard;
    return takeInFeedback(known, id, filed, calendarFor(this.data.calendar, filed.officeCode), now);
  }
}

const codeOf = (heard: Heard): string => (heard.kind === 'filed' ? heard.filed.foreignCode : heard.foreignCode);
