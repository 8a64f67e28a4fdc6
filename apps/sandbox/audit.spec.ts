import { recount } from './audit.js';
import type { Books } from './audit-books.js';
import type { Effect, Entry } from './books.js';
import { eachCounterparty } from './counterparties.js';

const CODE = '000.00.14.H03-260611-5001';
const OURS = '000.00.14.H03-260611-0001';
const AFTERWARDS = '2026-06-12T00:00:00.000Z';
let serial = 0;

function booked(
  call: string,
  about: readonly string[],
  data: Effect['data'] = {},
  key = `${call}:${(serial += 1)}`,
): Entry {
  return { at: '2026-06-11T00:00:00.000Z', kind: 'effect', key, call, about, data, plans: [], drops: [] };
}
const filed = (more: object = {}) =>
  booked('NopHoSo', [CODE], { MaHoSo: CODE, MaTTHC: '2.000889', byPost: true, ...more });
const told = (...statuses: number[]) =>
  statuses.map((TrangThaiHoSo) => booked('TrangThai', [CODE, OURS], { MaHoSo: CODE, TrangThaiHoSo }));
const registered = (SoBienNhan: string, MaQuyTrinh: string) =>
  booked('TiepNhanHoSo', [OURS], { SoBienNhan, MaQuyTrinh });
const ended = (SoBienNhan: string, MaQuyTrinh: string, TrangThaiKetThuc: 1 | 2) =>
  booked('KetThuc', [OURS], { SoBienNhan, MaQuyTrinh, TrangThaiKetThuc });
const delivered = () => booked('Delivered', [OURS], { orderNumber: 'd/deliver' });

/** A land transfer that went well and was brought home by post. */
const good = (): { -readonly [Name in keyof Books]: Entry[] } => ({
  ...eachCounterparty((): Entry[] => []),
  landRegistry: [
    registered('d/appraise/1', 'THAM-DINH'),
    ended('d/appraise/1', 'THAM-DINH', 1),
    registered('d/register/1', 'DANG-KY'),
    ended('d/register/1', 'DANG-KY', 1),
  ],
  tax: [
    booked('TiepNhanPCT', [OURS], { SoBienNhan: 'd/tax/1' }),
    booked('NopTien', [OURS], { MaThongBaoThue: 'TB-1' }),
  ],
  post: [booked('Order', [OURS], { orderNumber: 'd/deliver' }), delivered()],
  portal: [filed(), ...told(2, 4, 6, 4, 9, 10)],
});

it('finds nothing wrong with a transfer that went well', () => {
  const counted = recount(good());

  expect(counted).toEqual({
    filed: 1,
    returned: 1,
    refused: 0,
    withdrawn: 0,
    stopped: 0,
    waiting: 0,
    lost: 0,
    doubled: 0,
    details: [],
  });
});

it.each([
  ['refused at the desk', [3], {}, 'refused'],
  ['withdrawn', [2, 4, 7, 8], {}, 'withdrawn'],
  ['never supplemented', [2, 4, 5, 8], {}, 'stopped'],
  ['refused by the land office', [2, 4, 8], { landRegistry: [ended('d/appraise/1', 'THAM-DINH', 2)] }, 'refused'],
  ['refused by tax', [2, 4, 8], { tax: [booked('TuChoi', [OURS], { SaiHoSo: false })] }, 'refused'],
  ['on its way', [2, 4], {}, 'waiting'],
] as const)('counts a dossier that was %s', (_, statuses, books, verdict) => {
  const counted = recount({ ...eachCounterparty(() => []), portal: [filed(), ...told(...statuses)], ...books });

  expect(counted).toMatchObject({ filed: 1, [verdict]: 1, lost: 0 });
});

it('counts a result that came back to the desk and was fetched there as returned', () => {
  const books = { ...good(), post: [booked('ReturnedToDesk', [OURS])] };

  expect(recount(books)).toMatchObject({ returned: 1, lost: 0 });
});

it.each([
  ['a dossier the portal never heard of again', (books) => books.portal.splice(1)],
  ['a transfer finished without a certificate', (books) => books.landRegistry.pop()],
  ['a result returned by post that the post never delivered', (books) => books.post.pop()],
  ['a dossier stopped though its result was delivered', (books) => books.portal.push(...told(8))],
] satisfies [string, (books: ReturnType<typeof good>) => unknown][])('finds %s', (_, plant) => {
  const books = good();
  plant(books);

  expect(recount(books)).toMatchObject({
    lost: 1,
    details: expect.arrayContaining([expect.objectContaining({ code: CODE, kind: 'lost' })]),
  });
});

it.each([
  [
    'two effects for one key',
    (books) => books.tax.push(booked('HuyPCT', [OURS], {}, 'x'), booked('HuyPCT', [OURS], {}, 'x')),
  ],
  ['two registrations under one receipt', (books) => books.landRegistry.push(registered('d/register/1', 'DANG-KY'))],
  [
    'two open registrations of one procedure',
    (books) => books.landRegistry.push(registered('d/register/2', 'DANG-KY'), registered('d/register/3', 'DANG-KY')),
  ],
  [
    'two transfer sheets under one receipt',
    (books) => books.tax.push(booked('TiepNhanPCT', [OURS], { SoBienNhan: 'd/tax/1' })),
  ],
  ['a notice paid twice', (books) => books.tax.push(booked('NopTien', [OURS], { MaThongBaoThue: 'TB-1' }))],
  ['two orders under one number', (books) => books.post.push(booked('Order', [OURS], { orderNumber: 'd/deliver' }))],
  ['two deliveries', (books) => books.post.push(delivered())],
  [
    'two parcels of one result that were both delivered',
    (books) => books.post.push(booked('Delivered', [OURS], { orderNumber: 'd/deliver/2' })),
  ],
  [
    'a parcel delivered after the counter had returned the result',
    (books) => books.post.splice(1, 1, { ...delivered(), at: AFTERWARDS }),
  ],
  ['a terminal status told twice', (books) => books.portal.push(...told(10))],
] satisfies [string, (books: ReturnType<typeof good>) => unknown][])('finds %s', (_, plant) => {
  const books = good();
  plant(books);

  expect(recount(books)).toMatchObject({ lost: 0, doubled: 1, details: [{ kind: 'doubled' }] });
});

it('lets a parcel be delivered after the result of another dossier was returned', () => {
  const books = good();
  const other = { ...booked('TrangThai', ['H03.14-260611-9999'], { MaHoSo: 'H03.14-260611-9999', TrangThaiHoSo: 10 }) };
  books.portal.unshift({ ...other, at: '2026-06-10T00:00:00.000Z' });

  expect(recount(books).doubled).toBe(0);
});

it('lets a step be asked again after it was called off', () => {
  const books = good();
  books.landRegistry.push(
    registered('d/appraise/2', 'THAM-DINH'),
    booked('HuyHoSo', [OURS], { SoBienNhan: 'd/appraise/2' }),
  );
  books.landRegistry.push(registered('d/appraise/3', 'THAM-DINH'), ended('d/appraise/3', 'THAM-DINH', 1));

  expect(recount(books).doubled).toBe(0);
});
