import { toLines } from './fact-lines.js';

describe('facts as lines for people', () => {
  it('says the unit of a sum once, and of a number none', () => {
    const labels = {
      price: { label: 'Giá chuyển nhượng (đồng)', kind: 'number' },
      contracts: { label: 'Số hợp đồng', kind: 'number' },
    };

    const lines = toLines({ price: 911000000, contracts: 1200 }, labels, { yes: 'Có', no: 'Không' });

    expect(lines).toEqual([
      { name: 'Giá chuyển nhượng', value: '911.000.000 đồng' },
      { name: 'Số hợp đồng', value: '1.200' },
    ]);
  });
});
