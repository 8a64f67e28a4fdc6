import { HubError, type Decision } from '#contracts';
import { DATABASE, Units, type Cause } from '#messaging';
import { Allow, Caller, districtNow, officesInReach, Open, Story, type Actor, type Database } from '#platform';
import { isValidOn } from '#procedures';
import { toLocalDate } from '#working-time';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  answerFeedback,
  askSender,
  forwardFeedback,
  publishFeedback,
  refuseFeedback,
} from '../domain/answer-feedback.js';
import { decideOnFeedback } from '../domain/decide-on-feedback.js';
import { FEEDBACK_STATUSES, type Feedback, type FeedbackMoment } from '../domain/feedback.js';
import { classesSeenBy } from '../domain/feedback-rights.js';
import { calendarFor } from '../domain/feedback-watches.js';
import { releaseFeedback } from '../domain/told-feedback.js';
import type { IntakeData } from '../intake-data.js';
import { feedbacks, findFeedback, listFeedback, listPublished } from '../store/feedbacks.js';
import {
  AnswerFeedback,
  AskSender,
  FeedbackListSchema,
  FeedbackSchema,
  ForwardFeedback,
  PublishedSchema,
  RefuseFeedback,
  toView,
  type FeedbackView,
} from './feedback-schemas.js';
import { INTAKE_DATA } from './submissions.controller.js';

const Id = z.uuid();
const Listing = z.object({
  status: z
    .string()
    .max(200)
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(FEEDBACK_STATUSES)))
    .optional()
    .meta({ description: 'một hay nhiều trạng thái, cách nhau bằng dấu phẩy' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** The desk of those who answer what people say of rules and officials. */
@ApiTags('Phản ánh, kiến nghị')
@ApiBearerAuth()
@Controller('v1/feedback')
@Allow('clerk', 'head')
export class FeedbackController {
  constructor(
    private readonly units: Units,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(INTAKE_DATA) private readonly data: IntakeData,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Phản ánh, kiến nghị đơn vị tôi phải trả lời, gấp nhất trước' })
  @ApiOkResponse({ standardSchema: FeedbackListSchema })
  async list(@Query({ schema: Listing }) { status, limit }: z.infer<typeof Listing>, @Caller() actor: Actor) {
    const found = await listFeedback(this.db, { ...scopeOf(actor), statuses: status, limit });
    return { items: found.map(this.#view) };
  }

  @Get('published')
  @Open('answers are made public by law')
  @ApiOperation({ summary: 'Câu trả lời đã công khai; không nêu người gửi' })
  @ApiOkResponse({ standardSchema: PublishedSchema })
  async published() {
    return { items: await listPublished(this.db) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một phản ánh, kiến nghị' })
  @ApiOkResponse({ standardSchema: FeedbackSchema })
  async show(@Param('id', { schema: Id }) id: string, @Caller() actor: Actor): Promise<FeedbackView> {
    return this.#view(getIn(scopeOf(actor), await findFeedback(this.db, id)));
  }

  @Post(':id/answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trả lời' })
  @ApiOkResponse({ standardSchema: FeedbackSchema })
  answer(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AnswerFeedback }) { answer }: z.infer<typeof AnswerFeedback>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<FeedbackView> {
    return this.#change(id, actor, story, (feedback, moment) => answerFeedback(feedback, answer, moment));
  }

  @Post(':id/question')
  @HttpCode(200)
  @ApiOperation({ summary: 'Đề nghị người gửi bổ sung; chỉ trong 5 ngày làm việc, thời hạn trả lời vẫn tính tiếp' })
  @ApiOkResponse({ standardSchema: FeedbackSchema })
  ask(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AskSender }) { question }: z.infer<typeof AskSender>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<FeedbackView> {
    return this.#change(id, actor, story, (feedback, moment) => askSender(feedback, question, moment));
  }

  @Post(':id/forward')
  @HttpCode(200)
  @ApiOperation({ summary: 'Chuyển đơn vị trả lời; thời hạn vẫn tính tiếp' })
  @ApiOkResponse({ standardSchema: FeedbackSchema })
  forward(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ForwardFeedback }) { to, reason }: z.infer<typeof ForwardFeedback>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<FeedbackView> {
    const today = toLocalDate(districtNow());
    if (!this.data.organisation.offices.some((office) => office.code === to && isValidOn(office, today)))
      throw new HubError('office/unknown');
    return this.#change(id, actor, story, (feedback, moment) => forwardFeedback(feedback, { to, reason }, moment));
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Allow('head')
  @ApiOperation({ summary: 'Từ chối, nêu lý do; chỉ trong 2 ngày làm việc' })
  @ApiOkResponse({ standardSchema: FeedbackSchema })
  refuse(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RefuseFeedback }) { reason }: z.infer<typeof RefuseFeedback>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<FeedbackView> {
    return this.#change(id, actor, story, (feedback, moment) => refuseFeedback(feedback, reason, moment));
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Allow('head')
  @ApiOperation({ summary: 'Công khai câu trả lời; không nêu người gửi' })
  @ApiOkResponse({ standardSchema: FeedbackSchema })
  publish(
    @Param('id', { schema: Id }) id: string,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<FeedbackView> {
    return this.#change(id, actor, story, publishFeedback);
  }

  @Post(':id/release')
  @HttpCode(200)
  @Allow('head')
  @ApiOperation({ summary: 'Báo lại cho hệ thống phản ánh, kiến nghị điều nó không nhận' })
  @ApiOkResponse({ standardSchema: FeedbackSchema })
  release(
    @Param('id', { schema: Id }) id: string,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<FeedbackView> {
    return this.#change(id, actor, story, releaseFeedback);
  }

  async #change(
    id: string,
    actor: Actor,
    story: Cause,
    decide: (feedback: Feedback, moment: FeedbackMoment) => Decision<Feedback> | undefined,
  ): Promise<FeedbackView> {
    const scope = scopeOf(actor);
    const changed = await this.units.run(story, (unit) =>
      unit.change(feedbacks, id, (feedback, { now }) => {
        const known = getIn(scope, feedback);
        const calendar = calendarFor(this.data.calendar, known.officeCode);
        return decideOnFeedback(known, { ...this.data, now }, () => decide(known, { now, calendar, by: actor }));
      }),
    );
    return this.#view(changed!);
  }

  #view = (feedback: Feedback): FeedbackView => toView(feedback, { ...this.data, now: districtNow() });
}

interface Scope {
  readonly offices: readonly string[];
  readonly classes: readonly string[];
}
const scopeOf = (actor: Actor): Scope => ({ offices: officesInReach(actor), classes: classesSeenBy(actor.role) });

/** Of another unit, or said of the caller's colleagues: not there. */
function getIn({ offices, classes }: Scope, feedback: Feedback | undefined): Feedback {
  if (!feedback || !offices.includes(feedback.officeCode) || !classes.includes(feedback.class))
    throw new HubError('feedback/not-found');
  return feedback;
}
