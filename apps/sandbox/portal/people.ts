import { chance, pick } from '../chance.js';
import type { NguoiNhan } from './wire-example.js';

const FAMILY = ['Nông', 'Hoàng', 'Lý', 'Triệu', 'Bàn', 'Đặng', 'Ma', 'Hà', 'Nguyễn', 'Lường'] as const;
const MIDDLE = ['Văn', 'Thị', 'Đình', 'Thanh', 'Minh', 'Ngọc'] as const;
const GIVEN = ['Mẫu', 'Thử', 'Hiệp', 'Lan', 'Sơn', 'Dung', 'Quý', 'Thêm', 'Bích', 'Tài'] as const;
const PLACES = [
  { ward: '01936', name: 'Tiểu khu 2, thị trấn Nà Phặc' },
  { ward: '01939', name: 'Bản Duồi, xã Thượng Ân' },
  { ward: '01942', name: 'Thôn Nà Ví, xã Bằng Vân' },
  { ward: '01945', name: 'Thôn Nà Cha, xã Cốc Đán' },
  { ward: '01954', name: 'Khu 1, thị trấn Vân Tùng' },
  { ward: '01963', name: 'Bản Nìm, xã Thuần Mang' },
] as const;

/** Somebody who does not exist; the same words give the same person. */
export interface Person {
  readonly name: string;
  readonly number: string;
  readonly phone: string;
  readonly address: string;
  readonly ward: string;
}

export function somebody(...words: readonly (string | number)[]): Person {
  const place = pick(PLACES, ...words, 'place');
  const digits = (what: string, count: number) =>
    String(Math.floor(chance(...words, what) * 10 ** count)).padStart(count, '0');
  return {
    name: [pick(FAMILY, ...words, 'family'), pick(MIDDLE, ...words, 'middle'), pick(GIVEN, ...words, 'given')].join(
      ' ',
    ),
    number: `006${digits('number', 9)}`,
    phone: `098${digits('phone', 7)}`,
    address: place.name,
    ward: place.ward,
  };
}

export function receiver({ name, phone, address, ward }: Person): NguoiNhan {
  return { hoVaTen: name, soDienThoai: phone, diaChi: address, tinhThanh: '06', xaPhuong: ward };
}
