/** `stored`: the citizen has it in the national store and files it from there. */
export interface Paper {
  readonly code: string;
  readonly name: string;
  readonly stored?: boolean;
}

/** A procedure as the portal names it, with the papers a complete submission has. */
export interface Subject {
  readonly MaTTHC: string;
  readonly TenTTHC: string;
  readonly MaLinhVuc: string;
  readonly TenLinhVuc: string;
  readonly papers: readonly Paper[];
}

export const LAND_TRANSFER: Subject = {
  MaTTHC: '2.000889',
  TenTTHC: 'Đăng ký biến động quyền sử dụng đất do chuyển nhượng',
  MaLinhVuc: 'G13-DD01',
  TenLinhVuc: 'Đất đai',
  papers: [
    { code: 'TP.DON-DANG-KY', name: 'Đơn đăng ký biến động đất đai, tài sản gắn liền với đất' },
    { code: 'TP.HOP-DONG', name: 'Hợp đồng chuyển nhượng quyền sử dụng đất đã công chứng hoặc chứng thực' },
    { code: 'TP.GIAY-CHUNG-NHAN', name: 'Giấy chứng nhận quyền sử dụng đất đã cấp', stored: true },
    { code: 'TP.TO-KHAI-TNCN', name: 'Tờ khai thuế thu nhập cá nhân' },
    { code: 'TP.TO-KHAI-TRUOC-BA', name: 'Tờ khai lệ phí trước bạ nhà, đất' },
  ],
};

/** Published, but not among what people file here. */
export const EXTRACT: Subject = {
  MaTTHC: '2.000635',
  TenTTHC: 'Cấp bản sao trích lục hộ tịch',
  MaLinhVuc: 'G15-HT01',
  TenLinhVuc: 'Hộ tịch',
  papers: [{ code: 'TP.TO-KHAI-TRICH-LUC', name: 'Tờ khai cấp bản sao trích lục hộ tịch' }],
};

export const CERTIFIED_COPY: Subject = {
  MaTTHC: '2.000815',
  TenTTHC: 'Chứng thực bản sao từ bản chính',
  MaLinhVuc: 'G15-CT01',
  TenLinhVuc: 'Chứng thực',
  papers: [{ code: 'TP.BAN-CHINH', name: 'Bản chính giấy tờ cần chứng thực' }],
};
