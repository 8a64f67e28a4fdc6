import { toLines } from './fact-lines.js';

const said = { yes: 'Có', no: 'Không', unlabelled: (name: string) => `Cơ quan ghi thêm ở mục “${name}”` };
const labels = {
  certificate: { label: 'Giấy chứng nhận', kind: 'document' },
  price: { label: 'Giá chuyển nhượng (đồng)', kind: 'number' },
  contracts: { label: 'Số hợp đồng', kind: 'number' },
};

describe('facts as lines for people', () => {
  it('stand under the names the procedure gives them, in its order', () => {
    const facts = { contracts: 3, certificate: { number: 'GCN 17' } };

    expect(toLines(facts, labels, said)).toEqual([
      { name: 'Giấy chứng nhận', value: 'số GCN 17' },
      { name: 'Số hợp đồng', value: '3' },
    ]);
  });

  it('says the unit of a sum once, and of a number none', () => {
    expect(toLines({ price: 911000000, contracts: 1200 }, labels, said)).toEqual([
      { name: 'Giá chuyển nhượng', value: '911.000.000 đồng' },
      { name: 'Số hợp đồng', value: '1.200' },
    ]);
  });

  it('never stand under a bare name of an agency’s own: it is said whose word it is, whatever it is', () => {
    const facts = { receiptNumber: 'BN-3', copies: 2, urgent: true, slip: { number: 'P 4' }, empty: {} };

    expect(toLines(facts, labels, said)).toEqual([
      { name: 'Cơ quan ghi thêm ở mục “receiptNumber”', value: 'BN-3' },
      { name: 'Cơ quan ghi thêm ở mục “copies”', value: '2' },
      { name: 'Cơ quan ghi thêm ở mục “urgent”', value: 'Có' },
      { name: 'Cơ quan ghi thêm ở mục “slip”', value: 'số P 4' },
    ]);
  });
});
