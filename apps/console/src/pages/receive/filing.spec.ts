import { feeOf, toFiling, type Procedure } from './filing.js';

const COPIES = {
  code: '2.000815',
  name: 'Chứng thực bản sao',
  fees: [{ code: 'certification', name: 'Phí', amount: 2_000, per: 'copies' }],
  components: [
    { code: 'TP.1', name: 'Bản chính', required: true },
    { code: 'TP.2', name: 'Giấy uỷ quyền', required: false },
  ],
} as unknown as Procedure;

describe('a filing at the counter', () => {
  it('owes by the number that is asked for, a begun copy counted whole', () => {
    expect(feeOf(COPIES, { copies: 2.5 })).toBe(6_000);
    expect(feeOf(COPIES)).toBe(0);
  });

  it('names only the papers that were brought, and no fact that was left empty', () => {
    const filing = toFiling(
      COPIES,
      {
        applicant: { name: 'Lý Thị Mẫu', phone: '' },
        facts: { paper: 'Bằng tốt nghiệp', note: '', buyer: { name: '', address: undefined } },
        papers: { 'TP.1': 'original', 'TP.2': false },
      },
      'H1',
    );

    expect(filing).toMatchObject({
      applicant: { kind: 'citizen', name: 'Lý Thị Mẫu' },
      facts: { paper: 'Bằng tốt nghiệp' },
      components: [{ code: 'TP.1', originals: 1, copies: 0 }],
      resultDelivery: 'counter',
    });
    expect(filing.applicant).not.toHaveProperty('phone');
    expect(filing.facts).not.toHaveProperty('buyer');
  });

  it('says who files by the number their kind has: one that was typed before the kind was changed does not travel', () => {
    const typed = { name: 'Mẫu', personalNumber: '006190000077', taxCode: '4700123456' };
    const applicantOf = (kind: 'citizen' | 'enterprise' | 'state-body') =>
      toFiling(COPIES, { applicant: { kind, ...typed } }, 'H1').applicant;

    expect(applicantOf('citizen')).toEqual({ kind: 'citizen', name: 'Mẫu', personalNumber: '006190000077' });
    expect(applicantOf('enterprise')).toEqual({ kind: 'enterprise', name: 'Mẫu', taxCode: '4700123456' });
    expect(applicantOf('state-body')).toEqual({ kind: 'state-body', name: 'Mẫu', taxCode: '4700123456' });
  });
});
