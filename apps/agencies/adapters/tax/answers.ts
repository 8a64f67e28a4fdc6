import { read, type Answer } from '#agency-kit';
import { readNoticeFile } from './notice-file.js';
import { Callback } from './wire.js';

/** What tax told, in our words. */
export function toAnswer(told: unknown): Answer {
  const { Service, Ngay, Data } = read(Callback, told, 'request/invalid');
  switch (Service) {
    case 'ThongBaoThue':
      return toNotices(Data.FileThongBaoThue);
    case 'XacNhanNopTien': {
      const { MaThongBaoThue, SoTien, ThoiGianThanhToan, TrangThaiThanhToan } = Data.ThongTinThanhToan;
      if (TrangThaiThanhToan !== '1') return { requestId: Data.MaHoSo, kind: 'progress' };
      const payment = { notice: MaThongBaoThue, amount: SoTien, paidAt: ThoiGianThanhToan };
      return { requestId: Data.MaHoSo, kind: 'payment', payment };
    }
    case 'TuChoiPCT': {
      const outcome = { kind: 'refused', reason: Data.LyDo, wrongFile: Data.SaiHoSo } as const;
      return { requestId: Data.SoBienNhan, kind: 'outcome', outcome, saidAt: Ngay };
    }
    case 'ChuaCoKetQua': {
      const outcome = { kind: 'not-yet', until: Data.NgayHen, reason: Data.LyDo } as const;
      return { requestId: Data.SoBienNhan, kind: 'outcome', outcome, saidAt: Ngay };
    }
  }
}

function toNotices(file: string): Answer {
  const { MA_HSO, TONG_TIEN, LIST } = readNoticeFile(file);
  const notices = LIST.map((notice) => ({
    number: notice.SO_QUYET_DINH,
    issuedOn: notice.NGAY_QUYET_DINH,
    item: notice.TEN_TIEUMUC,
    amount: notice.SO_TIEN,
    ...(notice.MA_SO_THUE && { taxCode: notice.MA_SO_THUE }),
  }));
  return { requestId: MA_HSO, kind: 'notices', notices, declaredTotal: TONG_TIEN };
}
