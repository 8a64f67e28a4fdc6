import { readFileSync } from 'node:fs';
import { toAnswer } from './answers.js';

const FOLDER = 'apps/agencies/adapters/tax/examples';
const recorded = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
const REQUEST = '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d11/tax/1';
const XML = readFileSync(`${FOLDER}/thong-bao-thue.xml`, 'utf8');
const notices = (xml: string) =>
  toAnswer({
    Service: 'ThongBaoThue',
    Ngay: '20260615090000',
    Data: { FileThongBaoThue: Buffer.from(xml).toString('base64') },
  });

describe('what tax tells', () => {
  it('is every notice of the file and their declared sum', () => {
    expect(toAnswer(recorded('thong-bao-thue'))).toEqual({
      requestId: REQUEST,
      kind: 'notices',
      declaredTotal: 11_250_000,
      notices: [
        {
          number: 'TB-26-000001-1',
          issuedOn: '2026-06-15',
          item: 'Thuế thu nhập cá nhân từ chuyển nhượng bất động sản',
          amount: 9_000_000,
          taxCode: '8000000001',
        },
        {
          number: 'TB-26-000001-2',
          issuedOn: '2026-06-15',
          item: 'Lệ phí trước bạ nhà, đất',
          amount: 2_250_000,
          taxCode: '8000000002',
        },
      ],
    });
  });

  it('may be a file with one notice only', () => {
    const one = XML.replace(/<LIST>[\s\S]*?<\/LIST>/, '').replace('11250000', '2250000');

    expect(notices(one)).toMatchObject({ notices: [{ number: 'TB-26-000001-2' }] });
  });

  it('is passed on as it stands when an amount is negative: the request judges it', () => {
    expect(notices(XML.replace('>9000000<', '>-9000000<'))).toMatchObject({ notices: [{ amount: -9_000_000 }, {}] });
  });

  it('is a payment when it was paid, and nothing yet when it was not', () => {
    const payment = { notice: 'TB-26-000001-1', amount: 9_000_000, paidAt: '2026-06-16T03:30:00.000Z' };
    const told = JSON.stringify(recorded('xac-nhan-nop-tien'));
    const unpaid: unknown = JSON.parse(told.replace('"TrangThaiThanhToan":"1"', '"TrangThaiThanhToan":"0"'));

    expect(toAnswer(JSON.parse(told))).toEqual({ requestId: REQUEST, kind: 'payment', payment });
    expect(toAnswer(unpaid)).toEqual({ requestId: REQUEST, kind: 'progress' });
  });

  it.each([
    ['tu-choi', false],
    ['tu-choi-sai-ho-so', true],
  ])('is a refusal in %s (wrong file: %p)', (name, wrongFile) => {
    expect(toAnswer(recorded(name))).toMatchObject({ kind: 'outcome', outcome: { kind: 'refused', wrongFile } });
  });

  it('is "not yet" with a day', () => {
    const outcome = { kind: 'not-yet', until: '2026-06-18T01:00:00.000Z', reason: 'Chờ xác định giá đất cụ thể' };

    expect(toAnswer(recorded('chua-co-ket-qua'))).toMatchObject({ requestId: REQUEST, outcome });
  });
});

describe('a notice file', () => {
  const bomb = `<!DOCTYPE DATA [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;

  it.each([
    ['a DOCTYPE with entities', XML.replace('<DATA>', `${bomb}<DATA>`).replace('Lệ phí trước bạ nhà, đất', '&b;')],
    ['a tag left open', XML.replace('</LIST>', '')],
    ['no XML', 'Thông báo'],
    ['no notice', XML.replaceAll(/<LIST>[\s\S]*?<\/LIST>/g, '')],
    ['a day that is none', XML.replace('15-06-2026', '31-06-2026')],
    ['another date format', XML.replace('15-06-2026', '2026-06-15')],
    ['an amount in words', XML.replace('>9000000<', '>chín triệu<')],
    ['a fraction of a đồng', XML.replace('>9000000<', '>9000000.5<')],
    ['more text than a file may have', XML.replace('<DATA>', `<!--${'x'.repeat(700_000)}--><DATA>`)],
  ])('is turned away with %s', (_, xml) => {
    expect(() => notices(xml)).toThrow(expect.objectContaining({ code: 'request/invalid' }));
  });

  it('is turned away when it is not UTF-8', () => {
    const file = Buffer.from(XML.replace('TB-26-000001-1', 'TB-\xff'), 'latin1').toString('base64');

    expect(() =>
      toAnswer({ Service: 'ThongBaoThue', Ngay: '20260615090000', Data: { FileThongBaoThue: file } }),
    ).toThrow(expect.objectContaining({ code: 'request/invalid' }));
  });

  it('never has an entity put in for its name', () => {
    const told = notices(XML.replace('Lệ phí trước bạ nhà, đất', 'A &#66; &amp; &lt;'));

    expect(told).toMatchObject({ notices: [{}, { item: 'A &#66; &amp; &lt;' }] });
  });
});
