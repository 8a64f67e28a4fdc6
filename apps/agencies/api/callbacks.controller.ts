import { checkOutcome, noteBadData, verifyWebhook, type Answer } from '#agency-kit';
import { HubError } from '#contracts';
import { DATABASE, Units, type Cause } from '#messaging';
import { Open, RawBody, Story, type Database, type PaperPlaces } from '#platform';
import { Body, Controller, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CONNECTIONS, type Connected, type Connections } from '../connections.js';
import { hearFormer } from '../domain/hear-former.js';
import { hear } from '../domain/hear.js';
import type { Request } from '../domain/request.js';
import { keepFile, PAPER_PLACES, type Kept } from '../keep-file.js';
import { datesThatShow, sightingsIn } from '../sightings.js';
import { assertNumberIsFree } from '../store/issued-numbers.js';
import { requestNamedIn } from '../store/request-named-in.js';
import { requests } from '../store/requests.js';

@ApiTags('Cơ quan gọi về')
@Controller('v1/callbacks')
@Open('an agency proves itself by its signature')
export class CallbacksController {
  constructor(
    private readonly units: Units,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CONNECTIONS) private readonly connections: Connections,
    @Inject(PAPER_PLACES) private readonly places: PaperPlaces,
  ) {}

  /**
   * 200 only after it is committed; a repetition is 200 too; what contradicts an earlier last word, or comes from an agency whose
   * work another has by now, is 409 and is not sent again.
   */
  @Post(':agency')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cơ quan báo kết quả, yêu cầu bổ sung, thông báo nộp tiền hoặc chứng từ' })
  async receive(
    @Param('agency', { schema: z.string().max(40) }) code: string,
    @Body() body: unknown,
    @RawBody() raw: Buffer,
    @Headers() headers: Record<string, string>,
    @Story() story: Cause,
  ): Promise<{ Result: 1; Message: string }> {
    const connected = this.connections.get(code);
    if (!connected) throw new HubError('agency/unknown');
    verifyWebhook(connected.line.webhookSecret, raw, headers);
    const answer = await keepFile(this.places, await this.#read(connected, body));
    let asked: Request | undefined;
    try {
      await this.units.run(story, async (unit) => {
        await assertNumberIsFree(unit.db, answer.requestId, answer);
        return unit.change(requests, answer.requestId, (request, moment) => {
          asked = getAsked(request, code);
          return (asked.agency === code ? hear : hearFormer)(asked, checked(connected, answer, asked), moment);
        });
      });
    } finally {
      if (asked) await noteBadData(this.db, 'agencies', sightingsIn(asked, answer));
    }
    return { Result: 1, Message: 'Đã nhận' };
  }

  /** What cannot be read is refused; that it told of a day there is none of is counted all the same. */
  async #read({ code, agency }: Connected, body: unknown): Promise<Answer> {
    try {
      return agency.receive(body);
    } catch (error) {
      const request = await requestNamedIn(this.db, code, body);
      if (request) await noteBadData(this.db, 'agencies', datesThatShow(request, body));
      throw error;
    }
  }
}

/** A request of another agency is none of this one's, but for whom it was handed on from. */
function getAsked(request: Request | undefined, agency: string): Request {
  if (request?.agency !== agency && !request?.formers?.includes(agency)) throw new HubError('asked/not-found');
  return request;
}

function checked({ agency }: Connected, answer: Kept, request: Request | undefined): Kept {
  if (answer.kind !== 'outcome' || !request) return answer;
  return { ...answer, outcome: checkOutcome(agency, request.action, answer.outcome) };
}
