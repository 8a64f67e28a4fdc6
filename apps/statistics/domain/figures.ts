/**
 * Every number that is counted, in words a person may hold against the law. What the words say is what `store/conditions.ts`
 * asks of a dossier. "Counted" are dossiers received by the end of the period and not settled before it began.
 */
export const FIGURES = {
  counted:
    'Tổng số hồ sơ đã tiếp nhận: tiếp nhận trong kỳ và từ kỳ trước chuyển qua. Hồ sơ bị từ chối tiếp nhận không tính.',
  received: 'Hồ sơ được tiếp nhận trong kỳ, theo ngày giờ cấp giấy tiếp nhận.',
  receivedOnline: 'Hồ sơ tiếp nhận trong kỳ, nộp trực tuyến.',
  receivedDirect: 'Hồ sơ tiếp nhận trong kỳ, nộp trực tiếp hoặc qua dịch vụ bưu chính công ích.',
  receivedPost: 'Hồ sơ tiếp nhận trong kỳ, nộp qua dịch vụ bưu chính công ích.',
  carried: 'Hồ sơ tiếp nhận trước kỳ và chưa giải quyết xong khi kỳ bắt đầu.',
  settled:
    'Hồ sơ giải quyết xong trong kỳ: ngày có kết quả tại bộ phận một cửa; không có thì ngày trả; không có thì ngày dừng xử lý (rút, từ chối, quá hạn bổ sung).',
  settledInTime: 'Hồ sơ giải quyết xong trong kỳ trước hạn hoặc đúng hạn.',
  early:
    'Hồ sơ giải quyết xong trong kỳ vào ngày trước ngày hẹn trả, hoặc khi đồng hồ đang dừng (chờ bổ sung, chờ nộp tiền).',
  onTime: 'Hồ sơ giải quyết xong trong kỳ đúng ngày hẹn trả, không muộn hơn giờ hẹn.',
  late: 'Hồ sơ giải quyết xong trong kỳ sau giờ hẹn trả đã có hiệu lực lúc đó. Ngày hẹn lại trong thư xin lỗi không làm hồ sơ hết trễ. Hồ sơ không có ngày hẹn tính là quá hạn.',
  open: 'Hồ sơ chưa giải quyết xong khi kỳ kết thúc.',
  openInTime: 'Hồ sơ đang giải quyết khi kỳ kết thúc, chưa đến giờ hẹn trả hoặc đồng hồ đang dừng khi còn hạn.',
  openLate: 'Hồ sơ đang giải quyết khi kỳ kết thúc, đã quá giờ hẹn trả, hoặc không có ngày hẹn.',
  withoutPromise: 'Hồ sơ được tính mà không có ngày hẹn trả.',
  inTime766:
    'Hồ sơ giải quyết xong không muộn hơn hẹn, hoặc đang giải quyết còn hạn; hồ sơ bị yêu cầu bổ sung quá một lần tính là trễ (QĐ 766, 2.1).',
  onlineWithResult: 'Hồ sơ nộp trực tuyến tiếp nhận trong kỳ; nếu đã giải quyết xong thì phải có kết quả điện tử.',
  finished: 'Hồ sơ có kết quả trong kỳ (không tính hồ sơ dừng xử lý).',
  finishedElectronic: 'Hồ sơ có kết quả trong kỳ, có kết quả điện tử: tệp kết quả hoặc đường dẫn.',
  finishedDigitised: 'Hồ sơ có kết quả trong kỳ, có cả tệp thành phần hồ sơ và kết quả điện tử.',
  receivedReused: 'Hồ sơ tiếp nhận trong kỳ, có giấy tờ được tái sử dụng.',
  receivedNationalStore: 'Hồ sơ tiếp nhận trong kỳ, có giấy tờ lấy từ kho dữ liệu điện tử quốc gia.',
  receivedLevel3: 'Hồ sơ tiếp nhận trong kỳ của thủ tục mức độ 3 (một phần) vào ngày tiếp nhận.',
  receivedLevel3Online: 'Hồ sơ nộp trực tuyến tiếp nhận trong kỳ của thủ tục mức độ 3 (một phần).',
  receivedLevel4: 'Hồ sơ tiếp nhận trong kỳ của thủ tục mức độ 4 (toàn trình) vào ngày tiếp nhận.',
  receivedLevel4Online: 'Hồ sơ nộp trực tuyến tiếp nhận trong kỳ của thủ tục mức độ 4 (toàn trình).',
  receivedByPostEitherWay: 'Hồ sơ tiếp nhận trong kỳ, nộp hoặc nhận kết quả qua dịch vụ bưu chính công ích.',
  receivedDigitised: 'Hồ sơ tiếp nhận trong kỳ, có giấy tờ được số hoá từ bản giấy.',
  lateAtAll: 'Hồ sơ giải quyết quá hạn trong kỳ, và hồ sơ đang giải quyết đã quá hạn khi kỳ kết thúc.',
  lateApologised: 'Trong số hồ sơ quá hạn, hồ sơ đã có thư xin lỗi.',
} as const satisfies Record<string, string>;

export type Figure = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as [Figure, ...Figure[]];

export type Counts = Readonly<Partial<Record<Figure, number>>>;

/** Dossiers of one receiving office and one part of the period, by figure. */
export interface Counted {
  readonly code: string;
  readonly part: number;
  readonly counts: Counts;
}

/** And of one field of administration, by the name it had when they were received. */
export interface CountedField extends Counted {
  readonly field: string | null;
  readonly fieldName: string | null;
}

export type Sums<Key extends Figure = Figure> = Readonly<Record<Key, number>>;

export const sumOf = <Key extends Figure>(rows: readonly Pick<Counted, 'counts'>[], keys: readonly Key[]): Sums<Key> =>
  Object.fromEntries(
    keys.map((key) => [key, rows.reduce((sum, { counts }) => sum + (counts[key] ?? 0), 0)]),
  ) as Sums<Key>;
