import { at, AT_DESK, CODE, OFFICE, COPY, done, answerTo, FILED, MONDAY, on, TRANSFER } from '../examples.js';
import { apologise } from '../apology.js';
import { takeOutcome } from '../answers.js';
import { decline, receiveAtDesk, submit } from '../reception.js';
import { stop } from '../stop.js';
import { requestSupplement } from '../supplements.js';
import { formsDue } from './dossier-facts.js';

const received = receiveAtDesk(undefined, AT_DESK, {
  ...at(MONDAY),
  procedure: TRANSFER,
  code: CODE,
  office: OFFICE,
}).state;
const filed = submit(undefined, FILED, { now: MONDAY, procedure: TRANSFER })!.state;

describe('the forms a dossier calls for', () => {
  it('are none while it lies before the desk', () => {
    expect(formsDue(filed, (agency) => `cơ quan ${agency}`)).toEqual([]);
  });

  it('are a receipt with the promise, the papers and nothing of who may see them', () => {
    const [receipt] = formsDue(received, (agency) => `cơ quan ${agency}`);

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

    expect(formsDue(twice, (agency) => `cơ quan ${agency}`).map(({ name }) => name)).toEqual([
      'receipt',
      'supplement-1',
    ]);
  });

  it('are an apology for every promise that was broken, with who had the dossier', () => {
    const again = { reason: 'Chờ xác minh ranh giới thửa đất', appointmentAt: '2026-07-08T10:00:00.000Z' };
    const late = apologise(received, again, on(7)).state;

    expect(formsDue(late, (agency) => `cơ quan ${agency}`)).toMatchObject([
      { name: 'receipt' },
      {
        name: 'apology-1',
        facts: {
          appointmentAt: received.clock.appointmentAt,
          newAppointmentAt: again.appointmentAt,
          responsible: ['cơ quan land-registry'],
        },
      },
    ]);
  });

  it('are a refusal under the portal’s code when it was never received', () => {
    const refused = decline(filed, { reason: 'Không thuộc thẩm quyền của huyện' }, { now: MONDAY }).state;

    expect(formsDue(refused, (agency) => `cơ quan ${agency}`)).toMatchObject([
      { name: 'refusal', facts: { code: FILED.foreignCode } },
    ]);
  });

  it('are a stop notice that says which steps were done and which were not', () => {
    const appraised = takeOutcome(
      received,
      answerTo(received, 'appraise', done({ transferSlip: 'PCT' })),
      on(1),
    )!.state;
    const stopped = stop(appraised, 'withdrawn', 'Các bên đề nghị rút hồ sơ', on(2)).state;

    expect(formsDue(stopped, (agency) => `cơ quan ${agency}`).at(-1)).toMatchObject({
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
      { ...at(MONDAY), procedure: COPY, code: CODE, office: OFFICE },
    ).state;

    expect(formsDue(copy, (agency) => `cơ quan ${agency}`)).toMatchObject([{ facts: { limit: undefined } }]);
  });
});
