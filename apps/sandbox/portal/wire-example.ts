/**
 * How a land transfer's own facts travel inside both dialects. Neither dialect has fields for them, so these names are
 * ours: the classic record carries them as a JSON string in `ThongTinKhac`, the LGSP record as an object in
 * `ThongTinHoSo`. Amounts are whole đồng, areas square metres. Every person is made up.
 */
export interface ThongTinChuyenNhuong {
  /** seller */
  readonly BenChuyenNhuong: BenThamGia;
  /** buyer */
  readonly BenNhanChuyenNhuong: BenThamGia;
  /** parcel */
  readonly ThuaDat: ThuaDat;
  /** price */
  readonly GiaChuyenNhuong: number;
  /** exempt: no tax is due, for instance between parents and children */
  readonly DuocMienThue: boolean;
  /** originUnclear: the land's origin has to be verified first */
  readonly NguonGocChuaRo: boolean;
}

export interface BenThamGia {
  readonly HoTen: string;
  readonly SoDinhDanh: string;
  readonly SoDienThoai: string;
  readonly DiaChi: string;
}

export interface ThuaDat {
  readonly SoThuTuThua: string;
  readonly SoHieuBanDo: string;
  readonly DienTich: number;
  readonly DiaChiChiTiet: string;
  /** five digits */
  readonly MaXa: string;
}

/** A certified copy carries how many copies are wanted, of which paper. */
export interface ThongTinChungThuc {
  readonly TenGiayTo: string;
  readonly SoBanSao: number;
}

/** Receiver of a result by post (`ThongTinTra`), or whom the post collects papers from (`ThuGomTaiNha`). */
export interface NguoiNhan {
  readonly hoVaTen: string;
  readonly soDienThoai: string;
  readonly diaChi: string;
  /** two digits */
  readonly tinhThanh: string;
  /** five digits */
  readonly xaPhuong: string;
}

export const EXAMPLE_FACTS: ThongTinChuyenNhuong = {
  BenChuyenNhuong: {
    HoTen: 'Hoàng Văn Thử',
    SoDinhDanh: '006080000001',
    SoDienThoai: '0980000001',
    DiaChi: 'Thôn Nà Ví, xã Bằng Vân',
  },
  BenNhanChuyenNhuong: {
    HoTen: 'Nông Thị Mẫu',
    SoDinhDanh: '006190000002',
    SoDienThoai: '0980000002',
    DiaChi: 'Tiểu khu 2, thị trấn Nà Phặc',
  },
  ThuaDat: {
    SoThuTuThua: '123',
    SoHieuBanDo: '45',
    DienTich: 210.5,
    DiaChiChiTiet: 'Thôn Nà Ví, xã Bằng Vân',
    MaXa: '01942',
  },
  GiaChuyenNhuong: 450_000_000,
  DuocMienThue: false,
  NguonGocChuaRo: false,
};

export const EXAMPLE_RECEIVER: NguoiNhan = {
  hoVaTen: 'Nông Thị Mẫu',
  soDienThoai: '0980000002',
  diaChi: 'Tiểu khu 2',
  tinhThanh: '06',
  xaPhuong: '01936',
};
