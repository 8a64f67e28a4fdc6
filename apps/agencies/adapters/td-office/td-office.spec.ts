import { readFileSync } from 'node:fs';
import { agencyContract } from '../../../../test/contract/agency.contract.js';
import { toAnswer } from './answers.js';
import { tdOffice } from './index.js';

const FOLDER = 'apps/agencies/adapters/td-office/examples';
const recorded = <T = Record<string, unknown>>(name: string): T =>
  JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as T;
const REQUEST = '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d11/sign/1';

agencyContract(tdOffice, {
  folder: FOLDER,
  asked: {
    requestId: REQUEST,
    code: '000.00.14.H03-260611-0007',
    officeCode: '000.00.14.H03',
    askedAt: '2026-06-11T01:30:00.000Z',
    dueAt: '2026-06-16T10:00:00.000Z',
    reference: 'VB-1',
    facts: { draft: { number: 'DT-01', url: 'https://mot-cua.example/du-thao/DT-01.pdf' } },
  },
  calls: [
    { example: 'du-thao', action: 'sign-result' },
    { example: 'van-ban', action: 'poll' },
    { example: 'thu-hoi', action: 'cancel', body: { reason: 'Công dân rút hồ sơ' } },
  ],
});

interface Issued {
  TepKySo: { NoiDung: string; MaBam: string };
}
const issued = (change: Partial<Issued['TepKySo']> | object): unknown => {
  const told = recorded<Issued>('da-ban-hanh');
  return { ...told, ...change };
};
const fileOf = (change: object) => ({ TepKySo: { ...recorded<Issued>('da-ban-hanh').TepKySo, ...change } });
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('what the document system tells', () => {
  it('is done with number, date and what the signed file is', () => {
    const { TepKySo } = recorded<Issued>('da-ban-hanh');
    const url = 'https://van-ban.example/12-TL-UBND.pdf';

    expect(toAnswer(recorded('da-ban-hanh'))).toEqual({
      requestId: REQUEST,
      kind: 'outcome',
      saidAt: '2026-06-12T03:15:00.000Z',
      outcome: {
        kind: 'done',
        facts: { document: { number: '12/TL-UBND', date: '2026-06-12', sha256: TepKySo.MaBam, url } },
        results: [{ code: 'KQ.VAN-BAN', name: 'Văn bản đã ký số', number: '12/TL-UBND', url }],
      },
      file: {
        code: 'KQ.VAN-BAN',
        name: '12-TL-UBND.pdf',
        bytes: Buffer.from(recorded<Issued>('da-ban-hanh').TepKySo.NoiDung, 'base64'),
        sha256: TepKySo.MaBam,
      },
    });
  });

  it('may write its sum in capitals', () => {
    const { MaBam } = recorded<Issued>('da-ban-hanh').TepKySo;

    expect(toAnswer(issued(fileOf({ MaBam: MaBam.toUpperCase() })))).toMatchObject({ outcome: { kind: 'done' } });
  });

  it.each([
    ['a file that is not what its sum says', fileOf({ NoiDung: base64('%PDF-1.7 another') }), '/TepKySo/MaBam'],
    ['a file cut short', fileOf({ NoiDung: base64('%PDF-1.7\n% DT-01') }), '/TepKySo/MaBam'],
    [
      'a file that is no PDF',
      fileOf({
        NoiDung: base64('<html>'),
        MaBam: 'b7d082ee12e91b756ea22e8513b8594eebcf5d39fab813da3cb55794dc888ad7',
      }),
      '/TepKySo/NoiDung',
    ],
    ['no number', { SoKyHieu: ' ' }, '/SoKyHieu'],
    ['a number without digits', { SoKyHieu: '…/TL-UBND' }, '/SoKyHieu'],
    ['a day that is none', { NgayBanHanh: '31/06/2026' }, '/NgayBanHanh'],
  ])('is turned away with %s, and names the field', (_, change, pointer) => {
    expect(() => toAnswer(issued(change))).toThrow(
      expect.objectContaining({
        code: 'request/invalid',
        fields: [expect.objectContaining({ pointer: expect.stringContaining(pointer) })],
      }),
    );
  });

  it('is "not yet" with a day', () => {
    const outcome = { kind: 'not-yet', until: '2026-06-12T01:00:00.000Z', reason: 'Lãnh đạo đi công tác, chờ ký' };

    expect(toAnswer(recorded('cho-ky'))).toMatchObject({ outcome, saidAt: '2026-06-11T07:00:00.000Z' });
  });

  it('is a draft sent back as wrong, which refuses nothing in the matter', () => {
    const outcome = { kind: 'refused', reason: 'Dự thảo sai thể thức văn bản', wrongFile: true };

    expect(toAnswer(recorded('tra-lai'))).toMatchObject({ outcome });
  });

  it('is no more than progress when it only took the draft in', () => {
    expect(toAnswer(recorded('da-nhan'))).toEqual({ requestId: REQUEST, kind: 'progress' });
  });
});
