import { allowedActs } from './acts.js';
import { at, AT_DESK, CODE, OFFICE, FILED, MONDAY, TRANSFER } from './examples.js';
import { receiveAtDesk, submit } from './reception.js';

const allowed = (acts: ReturnType<typeof allowedActs>) => acts.filter((one) => one.allowed).map(({ act }) => act);

describe('what a clerk may do', () => {
  const submitted = submit(undefined, FILED, { now: MONDAY, procedure: TRANSFER })!.state;
  const processing = receiveAtDesk(undefined, AT_DESK, {
    ...at(MONDAY),
    code: CODE,
    office: OFFICE,
    procedure: TRANSFER,
  }).state;

  it('follows from where the dossier stands', () => {
    expect(allowed(allowedActs(submitted))).toEqual([
      'accept',
      'decline',
      'request-supplement',
      'request-withdrawal',
      'change-delivery',
    ]);
    expect(allowed(allowedActs(processing))).toEqual([
      'request-supplement',
      'request-withdrawal',
      'change-delivery',
      'apologise',
      'certify-outage',
    ]);
  });

  it('comes with a reason where it is not allowed', () => {
    const reasons = Object.fromEntries(allowedActs(processing).map(({ act, reason }) => [act, reason]));

    expect(reasons['accept']).toBe(
      'Hồ sơ đang ở trạng thái “Đang xử lý”; “Tiếp nhận hồ sơ” chỉ làm được ở trạng thái “Mới đăng ký”.',
    );
    expect(reasons['take-over-result']).toMatch(/^Các bước chưa xong: Thẩm định hồ sơ/);
  });
});
