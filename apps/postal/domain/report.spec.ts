import { handOver } from './hand-over.js';
import { report, reportable, type Report } from './report.js';
import { anOrdered, NOW, seen } from './shipment.sample.js';
import type { Shipment } from './shipment.js';
import { track } from './track.js';

const SIGNED = { list: 'BG-260625-01234567', deskSigner: 'Nông Văn Thử', postSigner: 'Hoàng Thị Mẫu' };
const onTheWay = (owed = 0): Shipment => handOver(anOrdered('deliver', owed), SIGNED, NOW)!.state;
const at = (minute: number) => new Date(NOW.getTime() + minute * 60_000);
const failed: Report = { what: 'attempt-failed', reason: 'Người nhận đi vắng' };
const delivered = (collected = 0): Report => ({ what: 'delivered', receivedBy: 'applicant', collected });
const told = (shipment: Shipment, said: Report, minute = 1) => report(shipment, said, at(minute))!;
const types = ({ events }: ReturnType<typeof told>) => events.map(({ contract }) => contract.type);

describe('what a postman tells by hand', () => {
  it('delivers a result, with what was collected at the door', () => {
    const { state, events } = told(onTheWay(15_000), delivered(15_000));

    expect(state.status).toBe('delivered');
    expect(events).toMatchObject([{ data: { receivedBy: 'applicant', codCollected: 15_000 } }]);
  });

  it.each([0, 14_999, 15_001])('does not give a result away for %d đồng where 15.000 are owed', (collected) => {
    expect(() => told(onTheWay(15_000), delivered(collected))).toThrow('shipment/act-not-allowed');
  });

  it('counts failed attempts, and brings back what nobody took', () => {
    const once = told(onTheWay(), failed);
    const twice = told(once.state, failed, 2);
    const back = told(twice.state, { what: 'returned-to-desk', reason: 'Sai địa chỉ' }, 3);

    expect([types(once), types(twice), types(back)]).toEqual([
      ['shipment.delivery-attempt-failed.v1'],
      ['shipment.delivery-attempt-failed.v1'],
      ['shipment.failed.v1'],
    ]);
    expect(twice.events).toMatchObject([{ data: { attempt: 2, reason: 'Người nhận đi vắng' } }]);
    expect([back.state.status, reportable(back.state)]).toEqual(['returned-to-desk', []]);
  });

  it('is the same attempt when the post’s system tells of it too', () => {
    const once = told(onTheWay(), failed).state;

    const again = track(once, seen('attempt-failed', 3, { attempt: 1, note: 'Vắng nhà' }), at(4))!;

    expect([again.events, again.state.status]).toEqual([[], 'attempt-failed']);
  });

  it('collects papers at home', () => {
    const { state, events } = told(anOrdered('collect'), { what: 'collected', collected: 20_000 });

    expect(state.status).toBe('collected');
    expect(events).toMatchObject([{ data: { feeCollected: 20_000 } }]);
  });

  it('is nothing of a result that was not handed to the post, of one brought back before an attempt, or after its end', () => {
    const end = told(onTheWay(), delivered()).state;

    expect(reportable(anOrdered('deliver'))).toEqual([]);
    expect(() => told(anOrdered('deliver'), delivered())).toThrow('shipment/act-not-allowed');
    expect(() => told(onTheWay(), { what: 'returned-to-desk', reason: 'Sai địa chỉ' })).toThrow('act-not-allowed');
    expect(() => told(end, failed, 2)).toThrow('shipment/act-not-allowed');
  });
});
