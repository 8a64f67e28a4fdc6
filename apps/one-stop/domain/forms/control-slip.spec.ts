import type { Envelope } from '#contracts';
import { loadOrganisation } from '#procedures';
import { at, AT_DESK, CODE, OFFICE, MONDAY, TRANSFER } from '../examples.js';
import { receiveAtDesk } from '../reception.js';
import { toControlSlip } from './control-slip.js';
import type { ControlSlipFacts } from './facts.js';

const ORGANISATION = loadOrganisation('procedures');
const received = receiveAtDesk(undefined, AT_DESK, {
  ...at(MONDAY),
  procedure: TRANSFER,
  code: CODE,
  office: OFFICE,
}).state;
const DUE = '2026-06-17T10:00:00.000Z';

const settled = (time: string, result = 'done'): Envelope => {
  const data = { at: time, agency: 'tax', stepName: 'Xác định nghĩa vụ tài chính', result, dueAt: DUE };
  return { type: 'dossier.step-settled.v1', time, data } as unknown as Envelope;
};
const rowsOf = (...told: Envelope[]) =>
  (toControlSlip(received, told, ORGANISATION, '2026-06-17').facts as ControlSlipFacts).rows;

describe('the control slip', () => {
  it.each([
    ['a day before', '2026-06-16T16:59:00.000Z', 'early'],
    ['just after midnight of the due day', '2026-06-16T17:00:00.000Z', 'on-time'],
    ['at the due hour', DUE, 'on-time'],
    ['a moment later', '2026-06-17T10:00:00.001Z', 'late'],
  ])('calls a result that came %s what it is', (_, time, result) => {
    expect(rowsOf(settled(time))).toMatchObject([
      { giver: 'Cơ quan thuế', receiver: 'Trung tâm Phục vụ hành chính công', result },
    ]);
  });

  it('notes what was sent back to be done again', () => {
    expect(rowsOf(settled(DUE, 'undone'))).toMatchObject([{ note: 'Trả lại để làm lại' }]);
  });

  it('tells of another office and another agency that went on by law', () => {
    const act = { at: '2026-06-16T01:00:00.000Z', act: 'Nghị quyết thử' };
    const moved = { ...act, from: { name: 'Một cửa xã Cũ' }, to: { name: 'Một cửa xã Mới' } };
    const step = { ...act, from: 'district-committee', agencyName: 'Uỷ ban nhân dân xã', stepName: 'Xác nhận' };
    const told = [
      { type: 'dossier.moved.v1', time: act.at, data: moved },
      { type: 'dossier.step-moved.v1', time: act.at, data: step },
    ] as unknown as Envelope[];

    expect(rowsOf(...told)).toMatchObject([
      { giver: 'Một cửa xã Cũ', receiver: 'Một cửa xã Mới', note: act.act },
      { giver: 'Uỷ ban nhân dân huyện Ngân Sơn', receiver: 'Uỷ ban nhân dân xã', work: 'Xác nhận' },
    ]);
  });

  it('is another slip when the dossier went on', () => {
    const one = toControlSlip(received, [settled(DUE)], ORGANISATION, '2026-06-17');
    const two = toControlSlip(received, [settled(DUE), settled(DUE)], ORGANISATION, '2026-06-17');

    expect([one.name, two.name]).toEqual(['control-slip-1', 'control-slip-2']);
  });

  it('names who decides on the result, and who helps', () => {
    expect(toControlSlip(received, [], ORGANISATION, '2026-06-17').facts).toMatchObject({
      solving: 'Chi nhánh Văn phòng đăng ký đất đai',
      coordinating: ['Uỷ ban nhân dân xã', 'Cơ quan thuế'],
    });
  });
});
