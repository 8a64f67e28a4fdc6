import { closeDay, compare } from './closing.js';
import { handOver } from './hand-over.js';
import { handOverList } from './hand-over-list.js';
import { toSlip } from './hand-over-slip.js';
import { report } from './report.js';
import { anOrdered, NOW, PARCEL, seen } from './shipment.sample.js';
import type { Shipment } from './shipment.js';
import { track } from './track.js';

const LIST = 'BG-260625-01234567';
const SIGNERS = { desk: 'Nông Văn Thử', post: 'Hoàng Thị Mẫu' };
const signed = (shipment: Shipment) => {
  const { direction, officeCode } = shipment;
  const list = handOverList({ listNo: LIST, direction, officeCode }, [shipment]);
  const held = handOver(shipment, { list: LIST, deskSigner: SIGNERS.desk, postSigner: SIGNERS.post }, NOW)!.state;
  return { slip: toSlip(list, [shipment], SIGNERS, { now: NOW, trackingUrl: 'https://mot-cua.example.vn' }), held };
};
const lineOf = (parcel: string, cod = 0) => ({ ...closeOf(0).lines[0]!, parcel, cod });
function closeOf(owed: number, then: (held: Shipment) => Shipment = (held) => held) {
  const { slip, held } = signed(anOrdered('deliver', owed));
  return closeDay('2026-06-25', [slip], [then(held)]);
}

describe('the closing of a day', () => {
  it('has every parcel of the signed lists, and the money that is due, taken and paid over', () => {
    const delivered = (held: Shipment) =>
      report(held, { what: 'delivered', receivedBy: 'applicant', collected: 15_000 }, NOW)!.state;
    const settled = (held: Shipment) =>
      track(delivered(held), seen('cod-settled', 9, { collected: 15_000 }), NOW)!.state;

    expect(closeOf(15_000)).toMatchObject({ toPost: 1, toDesk: 0, cod: 15_000, collected: 0, settled: 0 });
    expect(closeOf(15_000, delivered)).toMatchObject({ collected: 15_000, settled: 0 });
    expect(closeOf(15_000, settled)).toMatchObject({ collected: 15_000, settled: 15_000 });
    expect(closeOf(15_000).lines).toMatchObject([{ list: LIST, parcel: PARCEL, documents: 1, status: 'with-post' }]);
  });

  it('agrees with the post where both have the same parcels and sums', () => {
    expect(compare(closeOf(15_000), [{ parcel: PARCEL, cod: 15_000 }])).toEqual({
      agreed: 1,
      onlyHere: [],
      onlyAtPost: [],
      otherSum: [],
    });
    expect(compare(closeOf(15_000), [{ parcel: PARCEL }]).agreed).toBe(1);
  });

  it('names what only one side has, and sums that differ', () => {
    const lines = [lineOf('A', 5_000), lineOf('B'), lineOf('C', 7_000)];

    const found = compare({ lines }, [{ parcel: 'A', cod: 6_000 }, { parcel: 'C', cod: 7_000 }, { parcel: 'D' }]);

    expect(found).toEqual({
      agreed: 1,
      onlyHere: ['B'],
      onlyAtPost: ['D'],
      otherSum: [{ parcel: 'A', here: 5_000, atPost: 6_000 }],
    });
  });
});
