import { handOverList } from '../domain/hand-over-list.js';
import { toSlip } from '../domain/hand-over-slip.js';
import { anOrdered, NOW } from '../domain/shipment.sample.js';
import type { Shipment } from '../domain/shipment.js';
import { handOverSlip } from './hand-over-slip.js';

const printed = (shipment: Shipment): string => {
  const list = handOverList(
    { listNo: 'BG-260625-0c9a7e21', direction: shipment.direction, officeCode: shipment.officeCode },
    [shipment],
  );
  const slip = toSlip(
    list,
    [shipment],
    { desk: 'Nông Văn Thử', post: 'Hoàng Thị Mẫu' },
    { now: NOW, trackingUrl: 'https://x.vn' },
  );
  return JSON.stringify(handOverSlip(slip, 'Một cửa').content);
};

describe('the printed slip between desk and post', () => {
  it('has the code of each dossier for a camera, its papers by kind, and what is to be taken at the door', () => {
    const text = printed(anOrdered('deliver', 15_000));

    expect(text).toContain('"qr":"https://x.vn/000.00.14.H03-260611-0007"');
    expect(text).toContain('- Giấy chứng nhận (01 chính)');
    expect(text).toContain('thu hộ 15.000 đồng');
  });

  it('of parcels whose papers were not kept has no code that leads nowhere', () => {
    const { papers: _, ...old } = anOrdered('deliver');

    expect(printed(old)).toContain('"01"');
    expect(printed(old)).not.toContain('undefined');
  });
});
