import { SubmissionFiled } from '#contracts';
import { contentHashOf } from './content-hash.js';
import { readSubmission } from './read-submission.js';
import { classic, example, facts, type Json, lgsp } from './submission.sample.js';

describe('a submission of the portal', () => {
  it.each(['classic', 'lgsp'])('in the dialect "%s" becomes what the services tell each other', (name) => {
    const submission = readSubmission(example(name));

    const event = () =>
      SubmissionFiled({ dossierId: crypto.randomUUID(), at: '2026-06-11T01:00:00.000Z', ...submission });

    expect(event).not.toThrow();
    expect(submission).toMatchObject({
      procedure: '2.000889',
      applicant: { kind: 'citizen', name: 'Nông Thị Mẫu', personalNumber: '006190000002' },
      filedAt: '2026-06-11T00:45:00.000Z',
      facts: {
        seller: { name: 'Hoàng Văn Thử', personalNumber: '006080000001' },
        parcel: { parcelNumber: '123', mapSheet: '45', areaSquareMetres: 210.5 },
        price: 450_000_000,
        exempt: false,
      },
    });
    expect(submission.components).toHaveLength(5);
  });

  it('has its papers collected at home where the portal says so', () => {
    const submission = readSubmission(example('classic'));

    expect(submission).toMatchObject({
      papers: 'collected',
      collectFrom: { commune: '01936' },
      resultDelivery: 'post',
    });
    expect(submission.components[0]).toMatchObject({ code: 'TP.DON-DANG-KY', originals: 1 });
  });

  it('has its papers attached where all are electronic, and brought to the desk where one is not', () => {
    const attached = readSubmission(example('lgsp'));
    const [first, ...others] = example('lgsp')['ThanhPhanHoSo'] as Json[];

    const brought = readSubmission(lgsp({ ThanhPhanHoSo: [{ ...first, LoaiBan: 0 }, ...others] }));

    expect(attached.papers).toBe('electronic');
    expect(brought.papers).toBe('desk');
  });

  it.each(['classic', 'lgsp'])(
    'in "%s" tells of a paper how it came into being, and nothing of one simply handed in',
    (name) => {
      const papersIn = (flags: Json) => {
        const sent = example(name);
        const record = name === 'classic' ? (sent['data'] as Json[])[0]! : sent;
        const [first] = (name === 'classic' ? record['TaiLieuNop'] : record['ThanhPhanHoSo']) as Json[];
        Object.assign(first!, flags);
        return readSubmission(sent).components.map(({ origin }) => origin);
      };
      const asSent = (value: number) => (name === 'classic' ? String(value) : value);
      const [reused] = papersIn({ DuocSoHoa: asSent(1), DuocTaiSuDung: asSent(2), DuocLayTuKhoDMQG: asSent(0) });

      expect(reused).toEqual({ digitised: true, reused: 'result', nationalStore: false });
      expect(papersIn({ DuocSoHoa: asSent(0), DuocTaiSuDung: asSent(0), DuocLayTuKhoDMQG: asSent(1) })).toEqual([
        { digitised: false, reused: 'no', nationalStore: true },
        ...Array(4).fill(undefined),
      ]);
      expect(papersIn({})[0]).toBeUndefined();
    },
  );

  it.each([
    ['classic', '1', 'citizen'],
    ['classic', '2', 'enterprise'],
    ['classic', '3', 'state-body'],
    ['classic', '4', 'organisation'],
    ['lgsp', 0, 'citizen'],
    ['lgsp', 1, 'enterprise'],
    ['lgsp', 2, 'household-business'],
  ])('in %s has owner type %s read as %s', (dialect, LoaiDoiTuong, kind) => {
    const sent = dialect === 'classic' ? classic({ LoaiDoiTuong }) : lgsp({ LoaiDoiTuong });

    expect(readSubmission(sent).applicant.kind).toBe(kind);
  });
});

describe('the content of a submission', () => {
  it('is the same in whatever order its fields were sent', () => {
    const sent = example('lgsp');
    const reversed = Object.fromEntries(Object.entries(sent).toReversed());

    expect(contentHashOf(readSubmission(reversed))).toBe(contentHashOf(readSubmission(sent)));
  });

  it('is another when one fact is', () => {
    const changed = lgsp({ ThongTinHoSo: { ...facts(), GiaChuyenNhuong: 1 } });

    expect(contentHashOf(readSubmission(changed))).not.toBe(contentHashOf(readSubmission(example('lgsp'))));
  });
});
