import { paperAttached, paperRemoved } from '../../domain/hear-papers.js';
import { dossierReceived } from '../../domain/open-sync.js';
import {
  dossierFinished,
  dossierProcessing,
  dossierStopped,
  stepSettled,
  supplementRequested,
} from '../../domain/hear-dossier.js';
import { about, atDesk, inStep, NOW, on, online, received } from '../../domain/sync.sample.js';
import type { Sync } from '../../domain/sync.js';
import { sessionOf, toAnswer, toCall, toLogin, WireAnswer } from './client-wire.js';
import { STATUS_NUMBERS } from '../status.js';

const agencyName = () => 'Chi nhánh Văn phòng đăng ký đất đai huyện Ngân Sơn, tỉnh Bắc Kạn';
const call = (sync: Sync) => toCall('S', sync, sync.calls[0]!, agencyName);

describe('a call to the portal', () => {
  it('creates a dossier of the desk, with every date in Vietnam time and nothing but strings', () => {
    const { data, ...rest } = call(atDesk());

    expect(rest).toEqual({ session: 'S', madonvi: '000.00.14.H03', service: 'DongBoHoSoMC', isUpdating: 'False' });
    expect(data).toMatchObject([
      {
        MaHoSo: received.code,
        TrangThaiHoSo: '2',
        KenhThucHien: '1',
        LoaiDoiTuong: '1',
        DinhDanhCHS: [{ LoaiDinhDanh: '1', SoDinhDanh: '006190000002' }],
        NgayNopHoSo: '20260611120000',
        NgayTiepNhan: '20260611120000',
        NgayHenTra: '20260626120000',
        NgayKetThucXuLy: '',
        NgayTra: '',
        Email: '',
      },
    ]);
  });

  it('updates what the portal filed, under its own code and with ours beside it', () => {
    const { isUpdating, data } = call(online());

    expect(isUpdating).toBe('True');
    expect(data).toMatchObject([{ MaHoSo: 'H03.14-20260610-0092637', SoBienNhan: received.code }]);
  });

  it('leaves out a number that nobody gave', () => {
    const { personalNumber: _, ...nameless } = received.applicant;
    const sync = atDesk();
    const [first] = sync.calls;
    const body = { kind: 'record', status: 'received', record: { ...sync.record, applicant: nameless } } as const;

    const { data } = toCall('S', sync, { ...first!, body }, agencyName);

    expect(data).toMatchObject([{ DinhDanhCHS: [] }]);
  });

  it('tells of a result, of a stop and of a supplement by their own numbers and days', () => {
    const sync = inStep(online());
    const finished = {
      code: received.code,
      officeCode: received.officeCode,
      resultDelivery: 'counter',
      owed: 0,
    } as const;

    const done = dossierFinished(
      sync,
      { ...about(20), ...finished, results: [{ code: 'KQ', name: 'Giấy chứng nhận' }] },
      NOW,
    );
    const stopped = dossierStopped(sync, { ...about(19), cause: 'refused', reason: 'Đất có tranh chấp' }, NOW);
    const asked = supplementRequested(sync, { ...about(13), supplementId: 's1', items: ['Đơn'], reason: '' }, NOW);

    expect(call(done!.state).data).toMatchObject([
      {
        TrangThaiHoSo: '9',
        NgayKetThucXuLy: '20260620120000',
        NgayTra: '',
        DanhSachGiayToKetQua: [{ MaGiayToKetQua: 'KQ' }],
      },
    ]);
    expect(call(stopped!.state).data).toMatchObject([{ TrangThaiHoSo: '8', GhiChu: 'Đất có tranh chấp' }]);
    expect(call(asked!.state).data).toMatchObject([
      { TrangThaiHoSo: '5', DanhSachHoSoBoSung: [{ HoSoBoSungId: 's1', NgayBoSung: '20260613120000' }] },
    ]);
  });

  it('tells of every paper how it came into being: as the portal filed it, and by the files of the desk', () => {
    const origin = { digitised: false, reused: 'no', nationalStore: true } as const;
    const [paper] = received.components;
    const filed = {
      ...received,
      components: [
        { ...paper!, origin },
        { ...paper!, code: 'TP.TO-KHAI' },
      ],
    };
    const before = dossierReceived(undefined, filed, NOW)!.state;
    const scan = { ...about(12), paperId: 'p1', of: 'component', nationalStore: false } as const;
    const scanned = paperAttached(before, { ...scan, code: 'TP.TO-KHAI', digitised: true, reused: 'component' })!.state;
    const told = (sync: Sync) => {
      const next = dossierProcessing(sync, about(13), NOW)!.state.calls.at(-1)!;
      return toCall('S', sync, next, agencyName).data[0];
    };

    expect(told(scanned)).toMatchObject({
      HoSoCoThanhPhanSoHoa: '1',
      TaiLieuNop: [
        { DuocSoHoa: '0', DuocTaiSuDung: '0', DuocLayTuKhoDMQG: '1' },
        { DuocSoHoa: '1', DuocTaiSuDung: '1', DuocLayTuKhoDMQG: '0' },
      ],
    });
    const taken = paperRemoved(scanned, { ...scan, code: 'TP.TO-KHAI', digitised: true, reused: 'component' })!.state;
    expect(told(taken)).toMatchObject({ HoSoCoThanhPhanSoHoa: '0', TaiLieuNop: [{}, { DuocTaiSuDung: '0' }] });
  });

  it('adds progress to a dossier, in the name of the agency', () => {
    const step = { requestId: 'r', step: 's', stepName: 'Thẩm định', agency: 'land-registry', startedAt: on(12) };
    const sync = stepSettled(inStep(online()), { ...about(13), ...step, result: 'refused' }, NOW)!.state;

    const { service, data } = call(sync);

    expect(service).toBe('CapNhatTienDoHoSoMC');
    expect(data).toEqual([
      {
        MaHoSo: 'H03.14-20260610-0092637',
        NguoiXuLy: agencyName().slice(0, 50),
        ChucDanh: '',
        ThoiDiemXuLy: '20260613120000',
        PhongBanXuLy: agencyName(),
        NoiDungXuLy: 'Thẩm định',
        TrangThai: '8',
        NgayBatDau: '20260612120000',
        NgayKetThucTheoQuyDinh: '',
      },
    ]);
  });
});

describe('the numbers of the portal', () => {
  it('are 1 to 10, one for each status, so that nothing else is ever sent as done', () => {
    expect(Object.values(STATUS_NUMBERS)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(STATUS_NUMBERS).toMatchObject({ 'awaiting-supplement': 5, 'awaiting-payment': 6, stopped: 8, finished: 9 });
  });
});

describe('an answer of the portal', () => {
  it.each([
    [{ error_code: '0', message: 'Thành công' }, 'ok'],
    [{ error_code: '00' }, 'ok'],
    [{ error_code: 0 }, 'ok'],
    [{ message: 'Đồng bộ thành công' }, 'ok'],
    [{ message: 'Đồng bộ thành công'.normalize('NFD') }, 'ok'],
    [{ message: 'Đồng bộ không thành công' }, 'data-error'],
    [{ error_code: '-1', message: 'Hồ sơ H1 đã tồn tại' }, 'exists'],
    [{ error_code: '3', message: 'Hồ sơ Đã Tồn Tại'.normalize('NFD') }, 'exists'],
    [{ error_code: '-4', message: 'Không tồn tại hồ sơ H1' }, 'missing'],
    [{ error_code: '-3', message: 'Trình tự trạng thái không hợp lý: 4 sau 9' }, 'conflict'],
    [{ error_code: '-3', message: 'Hồ sơ đã trả kết quả' }, 'conflict'],
    [{ error_code: '3', message: 'Phiên làm việc hết hạn' }, 'session-expired'],
    [{ error_code: '-9', message: 'Hệ thống bận, xin thử lại sau' }, 'busy'],
    [{ error_code: '-2', message: 'Dữ liệu không hợp lệ: NgayHenTra' }, 'data-error'],
    [{ error_code: '-77', message: '' }, 'data-error'],
  ])('%j means "%s"', (sent, kind) => {
    expect(toAnswer(WireAnswer.parse(sent)).kind).toBe(kind);
  });

  it.each([{}, { status: '??' }, { error_code: '', message: '' }])('that says nothing is none: %j', (sent) => {
    expect(WireAnswer.safeParse(sent).success).toBe(false);
  });

  it('to a login gives the session, unless it was refused', () => {
    expect(toLogin('hub', 'secret')).toEqual({ username: 'hub', password: 'secret' });
    expect(sessionOf(WireAnswer.parse({ error_code: '0', session: 'S' }))).toBe('S');
    expect(sessionOf(WireAnswer.parse({ error_code: '1', message: 'Sai mật khẩu', session: 'S' }))).toBeUndefined();
  });
});
