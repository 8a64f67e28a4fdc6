import { at, AT_DESK, CODE, COPY, done, answerTo, FILED, MONDAY, on, TRANSFER } from '../examples.js';
import { takeOutcome } from '../answers.js';
import { decline, receiveAtDesk, submit } from '../reception.js';
import { stop } from '../stop.js';
import { requestSupplement } from '../supplements.js';
import { formsDue } from './dossier-facts.js';

const received = receiveAtDesk(undefined, AT_DESK, { ...at(MONDAY), procedure: TRANSFER, code: CODE }).state;
const filed = submit(undefined, FILED, { now: MONDAY, procedure: TRANSFER })!.state;

describe('the forms a dossier calls for', () => {
  it('are none while it lies before the desk', () => {
    expect(formsDue(filed)).toEqual([]);
  });

  it('are a receipt with the promise, the papers and nothing of who may see them', () => {
    const [receipt] = formsDue(received);

    expect(receipt).toMatchObject({
      name: 'receipt',
      facts: {
        code: CODE,
        limit: { workingDays: 13 },
        appointmentAt: received.clock.appointmentAt,
        fees: 100_000,
        owed: 0,
      },
    });
    expect(JSON.stringify(receipt)).not.toContain(AT_DESK.applicant.personalNumber);
  });

  it('are one more for every supplement that was asked', () => {
    const request = { items: ['Tờ khai'], reason: 'Thiếu tờ khai theo quy định' };
    const twice = requestSupplement({ ...received, business: { state: 'processing' } }, request, on(1)).state;

    expect(formsDue(twice).map(({ name }) => name)).toEqual(['receipt', 'supplement-1']);
  });

  it('are a refusal under the portal’s code when it was never received', () => {
    const refused = decline(filed, { reason: 'Không thuộc thẩm quyền của huyện' }, { now: MONDAY }).state;

    expect(formsDue(refused)).toMatchObject([{ name: 'refusal', facts: { code: FILED.foreignCode } }]);
  });

  it('are a stop notice that says which steps were done and which were not', () => {
    const appraised = takeOutcome(
      received,
      answerTo(received, 'appraise', done({ transferSlip: 'PCT' })),
      on(1),
    )!.state;
    const stopped = stop(appraised, 'withdrawn', 'Các bên đề nghị rút hồ sơ', on(2)).state;

    expect(formsDue(stopped).at(-1)).toMatchObject({
      name: 'stop',
      facts: {
        done: ['Thẩm định hồ sơ, lập phiếu chuyển thông tin'],
        left: ['Xác định nghĩa vụ tài chính', 'Cập nhật sổ địa chính, chỉnh lý giấy chứng nhận'],
        paid: 100_000,
      },
    });
  });

  it('are a receipt without a limit where the result is given at once', () => {
    const copy = receiveAtDesk(
      undefined,
      {
        ...AT_DESK,
        components: [{ code: 'TP.BAN-CHINH', name: 'Bản chính', originals: 1, copies: 0, electronic: false }],
        facts: { paper: 'Bằng', copies: 2 },
      },
      { ...at(MONDAY), procedure: COPY, code: CODE },
    ).state;

    expect(formsDue(copy)).toMatchObject([{ facts: { limit: undefined } }]);
  });
});
