import type { Claims } from '#platform';
import type { z } from 'zod';
import type { Person, SystemClient } from '../sandbox/index.js';

type Given = Omit<z.input<typeof Claims>, 'sub' | 'name'>;
const NGAN_SON = '000.00.14.H03';
const NA_PHAC = 'H55.901';

const person = (id: string, name: string, title: string, place: string, does: string, claims: Given): Person => ({
  id,
  name,
  title,
  place,
  does,
  claims,
});

/** Who can sign in on a development machine. All of them are made up. */
export const DEMO_PEOPLE: readonly Person[] = [
  person(
    'can-bo-mot-cua',
    'Lộc Thị Mai',
    'Cán bộ một cửa',
    'Bộ phận một cửa xã Ngân Sơn',
    'Tiếp nhận hồ sơ, yêu cầu bổ sung, nhận kết quả về và trả cho người dân.',
    { role: 'clerk', offices: [NGAN_SON] },
  ),
  person(
    'lanh-dao',
    'Hoàng Văn Thụ',
    'Lãnh đạo văn phòng',
    'Văn phòng HĐND và UBND xã Ngân Sơn',
    'Xem hồ sơ đúng hạn, sắp trễ, quá hạn của đơn vị; không xử lý thay cán bộ.',
    { role: 'head', offices: [NGAN_SON] },
  ),
  person(
    'can-bo-dia-chinh',
    'Nông Văn Dũng',
    'Cán bộ địa chính',
    'Uỷ ban nhân dân xã Ngân Sơn',
    'Xác nhận nguồn gốc sử dụng đất cho các hồ sơ được chuyển đến.',
    { role: 'officer', agency: 'commune-committee' },
  ),
  person(
    'can-bo-dang-ky-dat-dai',
    'Bế Thị Hạnh',
    'Cán bộ đăng ký đất đai',
    'Chi nhánh Văn phòng đăng ký đất đai',
    'Theo dõi các yêu cầu thẩm định và đăng ký biến động đất đai.',
    { role: 'officer', agency: 'land-registry' },
  ),
  person(
    'can-bo-thue',
    'Trần Quốc Việt',
    'Cán bộ thuế',
    'Cơ quan thuế',
    'Theo dõi các yêu cầu xác định nghĩa vụ tài chính.',
    { role: 'officer', agency: 'tax' },
  ),
  person(
    'can-bo-noi-vu',
    'Lý Văn Quang',
    'Cán bộ Sở Nội vụ',
    'Sở Nội vụ',
    'Thẩm định điểm cải cách hành chính mà các đơn vị tự chấm.',
    { role: 'officer', agency: 'home-affairs' },
  ),
  person(
    'nhan-vien-buu-dien',
    'Đàm Thị Lan',
    'Nhân viên bưu điện',
    'Bưu điện Ngân Sơn',
    'Nhận giấy tờ tại nhà, ký danh sách bàn giao, phát kết quả.',
    { role: 'postal', offices: [NGAN_SON] },
  ),
  person(
    'quan-tri',
    'Phạm Minh Đức',
    'Quản trị vận hành',
    'Trung tâm vận hành trục liên thông',
    'Theo dõi các kết nối, sửa và chạy lại thông điệp treo.',
    { role: 'operator' },
  ),
  person(
    'can-bo-mot-cua-na-phac',
    'Triệu Thị Hoa',
    'Cán bộ một cửa',
    'Bộ phận một cửa xã Nà Phặc',
    'Làm việc ở đơn vị khác: không thấy hồ sơ của xã Ngân Sơn.',
    { role: 'clerk', offices: [NA_PHAC] },
  ),
];

/** Systems that get tokens for themselves on a development machine; their secret is the machine's. */
export const DEMO_SYSTEMS: readonly Omit<SystemClient, 'secret'>[] = [
  { id: 'portal', claims: { role: 'portal' } },
  { id: 'commune-committee', claims: { role: 'officer', agency: 'commune-committee' } },
  { id: 'land-registry', claims: { role: 'officer', agency: 'land-registry' } },
  { id: 'tax', claims: { role: 'officer', agency: 'tax' } },
  { id: 'operations', claims: { role: 'operator' } },
];
