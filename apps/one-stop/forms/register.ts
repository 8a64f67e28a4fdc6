import {
  heading,
  inTwoLines,
  letterhead,
  sheetTable,
  toCount,
  toShortDay,
  toShortMoment,
  type Column,
  type Sheet,
  type WorkbookColumn,
} from '#forms';
import type { Heading, Issuer } from '../domain/forms/form.js';
import type { Person } from '../domain/forms/facts.js';
import type { RegisterRow } from '../domain/forms/register.js';

/** A page or more of the register: dossiers received from one day to another, both included. */
export interface Register {
  readonly heading: Heading;
  readonly issuer: Issuer;
  readonly from: string;
  readonly to: string;
  readonly issuedAt: string;
  readonly rows: readonly RegisterRow[];
}

const HOW = { counter: 'Tại quầy', post: 'Bưu chính' } as const;
const personText = ({ address, phone }: Person): string => [address, phone].filter(Boolean).join('\n');

/** The columns of the register, in its order, for paper and for the workbook. */
export const REGISTER_COLUMNS: readonly (Column<RegisterRow> &
  WorkbookColumn<RegisterRow> & { readonly cell: (row: RegisterRow, at: number) => string })[] = [
  { title: 'Số TT', width: 22, align: 'center', cell: ({ serial }) => toCount(serial), value: ({ serial }) => serial },
  { title: 'Mã hồ sơ', width: 70, cell: ({ code }) => inTwoLines(code), value: ({ code }) => code },
  { title: 'Tên thủ tục hành chính', width: '*', cell: ({ procedure }) => procedure },
  { title: 'Số bộ', width: 20, align: 'center', cell: ({ sets }) => toCount(sets), value: ({ sets }) => sets },
  { title: 'Tên cá nhân, tổ chức', width: 66, cell: ({ applicant }) => applicant.name },
  { title: 'Địa chỉ, số điện thoại', width: 88, cell: ({ applicant }) => personText(applicant) },
  { title: 'Cơ quan giải quyết', width: 66, cell: ({ solving }) => solving },
  {
    title: 'Nhận hồ sơ',
    width: 48,
    align: 'center',
    cell: ({ receivedAt }) => toShortMoment(receivedAt).replace(' ', '\n'),
    value: ({ receivedAt }) => new Date(receivedAt),
  },
  {
    title: 'Hẹn trả',
    width: 48,
    align: 'center',
    cell: ({ appointmentAt }) => toShortMoment(appointmentAt).replace(' ', '\n'),
    value: ({ appointmentAt }) => new Date(appointmentAt),
  },
  {
    title: 'Trả kết quả',
    width: 48,
    align: 'center',
    cell: ({ returnedAt }) => (returnedAt ? toShortMoment(returnedAt).replace(' ', '\n') : ''),
    value: ({ returnedAt }) => (returnedAt ? new Date(returnedAt) : undefined),
  },
  { title: 'Phương thức nhận', width: 40, align: 'center', cell: ({ how }) => HOW[how] },
  { title: 'Ký nhận', width: 34, cell: () => '' },
  { title: 'Ghi chú', width: 48, cell: ({ note }) => note },
];

/** Mẫu 06 of 2018, 07 of 2025, on A4 across. */
export function register({ heading: named, issuer, from, to, issuedAt, rows }: Register): Sheet {
  const follows = named.circular && `Mẫu số ${named.number} – ${named.circular}`;
  return {
    title: `${named.title} ${from} – ${to}`,
    paper: 'A4',
    landscape: true,
    issuedAt,
    content: [
      ...letterhead({ ...issuer, issuedAt, follows }, 'landscape'),
      heading(named.title, `Từ ngày ${dayText(from)} đến ngày ${dayText(to)}`),
      sheetTable(REGISTER_COLUMNS, rows, 8.5),
    ],
  };
}

/** `15/06/2026` of a calendar day. */
export const dayText = (day: string): string => toShortDay(`${day}T05:00:00Z`);
