/** What is told of one dossier, by whatever wire, as far as bad habits show in it. */
export interface Said {
  readonly code?: string | undefined;
  /** Where it is said to stand, in the words of the official list (TrangThaiHoSo), and where it stands by our books. */
  readonly status?: string | undefined;
  readonly stands?: readonly (string | undefined)[];
  /** ISO 8601, or what could not be read as an instant; empty where none is said to be; absent where nothing is said. */
  readonly dates?: Readonly<Partial<Record<DateName, string | undefined>>>;
  readonly numbers?: readonly string[];
  readonly phones?: readonly string[];
  readonly names?: readonly string[];
  /** Numbers of papers: what they look like is their issuer's to say. */
  readonly papers?: readonly string[];
}

/** `dueAt` is the limit of a part of the work, `appointmentAt` what was promised; the others happened. */
export type DateName = 'filedAt' | 'receivedAt' | 'finishedAt' | 'returnedAt' | 'appointmentAt' | 'dueAt';

/** A habit of bad data (domain.md §1.5): in words, why it is one, and what to do when it was seen. */
export interface Habit {
  readonly title: string;
  readonly why: string;
  readonly help: string;
  readonly isIn: (said: Said, now: Date) => boolean;
}

const ON_TIME = 'Biểu II.06a/VPCP/KSTT (TT 01/2020/TT-VPCP) và Bộ chỉ số 766 (QĐ 766/QĐ-TTg)';
const IDENTITY =
  'Không tra cứu được người nộp; số giả của nhiều người trùng nhau, hồ sơ của người này lẫn sang người khác.';

export const HABITS = {
  'wait-as-done': {
    title: 'Hồ sơ chờ bổ sung, chờ nộp tiền hoặc đã dừng (5, 6, 8) được báo là xong (9, 10)',
    why: `Thời gian dừng được tính là giải quyết xong: tỷ lệ đúng hạn theo ${ON_TIME} cao hơn thật.`,
    help: 'Yêu cầu bên gửi báo đúng trạng thái 5, 6 hoặc 8; nếu bên gửi là cổng, gửi lại trạng thái đúng ở trang Đối soát.',
    isIn: ({ status, stands = [] }) => isDone(status) && stands.some((one) => one !== undefined && WAITS.has(one)),
  },
  'made-up-number': {
    title: 'Số định danh, số giấy tờ hoặc số điện thoại điền cho có (000000001, 0123456789)',
    why: IDENTITY,
    help: 'Để trống nếu không có số; yêu cầu bên gửi bỏ giá trị mặc định trong phần mềm, liên hệ người nộp để lấy số thật.',
    isIn: ({ numbers = [], papers = [], phones = [] }) =>
      [...numbers, ...papers].some(isMadeUp) || phones.some((phone) => isMadeUp(subscriber(phone))),
  },
  'code-without-province': {
    title: 'Mã hồ sơ thiếu mã tỉnh, bộ hoặc có phần đuôi tự sinh',
    why: 'Mã hồ sơ theo TT 01/2018/TT-VPCP gồm mã định danh cơ quan, ngày tiếp nhận và số thứ tự; đuôi tự sinh không tra ngược được, hai nơi có thể trùng mã.',
    help: 'Yêu cầu bên gửi cấp lại mã: mã định danh đầy đủ của cơ quan (H.. hoặc G..), ngày, số thứ tự trong ngày.',
    isIn: ({ code }) => code !== undefined && !isWholeCode(code),
  },
  'done-without-promise': {
    title: 'Hồ sơ không có ngày hẹn trả mà báo đã xong',
    why: `Không có ngày hẹn thì không thể trễ: số đúng hạn theo ${ON_TIME} cao hơn thật.`,
    help: 'Yêu cầu bên gửi báo ngày hẹn trước khi báo xong; nếu bên gửi là cổng, gửi lại hồ sơ từ trang Đối soát.',
    isIn: ({ status, dates }) => isDone(status) && dates?.appointmentAt === '',
  },
  'default-date': {
    title: 'Ngày mặc định khi phần mềm không tính được hạn (01/01/1900, 01/01/1970, 31/12/9999)',
    why: `Phần mềm không tính được hạn rồi tự điền một ngày có sẵn: hạn không thật, số đúng hạn theo ${ON_TIME} không dùng được.`,
    help: 'Báo đầu mối kỹ thuật của bên gửi sửa chỗ tính hạn; không dùng ngày này để tính hạn hoặc hẹn trả.',
    isIn: ({ dates = {} }) => Object.values(dates).some(isDefault),
  },
  'impossible-date': {
    title: 'Ngày không có thật, ở tương lai, hoặc kết quả có trước khi tiếp nhận',
    why: `Thời gian giải quyết tính ra số âm hoặc bằng không, sai theo ${ON_TIME}.`,
    help: 'Yêu cầu bên gửi kiểm tra đồng hồ máy chủ và múi giờ (UTC+7), rồi gửi lại ngày đúng.',
    isIn: ({ dates = {} }, now) => isUnreadable(dates) || isOutOfOrder(dates, now),
  },
  'moved-after-end': {
    title: 'Hồ sơ đã trả, đã từ chối hoặc đã dừng lại được báo trạng thái khác',
    why: 'Trạng thái cuối bị lùi: một hồ sơ được đếm hai lần hoặc hết quá hạn khi mở lại.',
    help: 'Không nhận trạng thái lùi; hỏi bên gửi vì sao mở lại, nếu có việc mới thì tiếp nhận hồ sơ mới.',
    isIn: ({ status, stands = [] }) =>
      status !== undefined && stands.some((one) => one !== undefined && ENDED.has(one) && one !== status),
  },
  'wrong-field': {
    title: 'Tên, số, điện thoại điền nhầm ô của nhau',
    why: IDENTITY,
    help: 'Yêu cầu bên gửi sửa đúng ô; với hồ sơ tại quầy, sửa trên phiếu tiếp nhận.',
    isIn: ({ names = [], numbers = [], phones = [] }) =>
      names.some((name) => /\d{6}|@/.test(name)) || [...numbers, ...phones].some((number) => /[\p{L}@]/u.test(number)),
  },
} as const satisfies Readonly<Record<string, Habit>>;

export type HabitCode = keyof typeof HABITS;
const CODES = Object.keys(HABITS) as HabitCode[];

/** The habits that show in what is told, in the order of the table. */
export const habitsIn = (said: Said, now: Date): HabitCode[] => CODES.filter((code) => HABITS[code].isIn(said, now));

const WAITS: ReadonlySet<string> = new Set(['awaiting-supplement', 'awaiting-payment', 'stopped']);
const ENDED: ReadonlySet<string> = new Set(['declined', 'stopped', 'returned']);
const isDone = (status: string | undefined): boolean => status === 'finished' || status === 'returned';

/** All zeros but the last digit, one digit all along, or digits in a row. */
const isMadeUp = (number: string): boolean =>
  number.length >= 9 &&
  (/^0+\d$|^(\d)\1+$/.test(number) || '1234567890123'.startsWith(number) || '9876543210'.startsWith(number));
const subscriber = (phone: string): string => phone.replace(/^(\+84|0)/, '');

const LEVEL_ONE = /(^|\.)[GH]\d\d(\.|$)/;
function isWholeCode(code: string): boolean {
  const [, agency] = /^([A-Z0-9.]+)-(?:\d{6}|\d{8})-\d{4,7}$/.exec(code) ?? [];
  return agency !== undefined && LEVEL_ONE.test(agency);
}

/** Clocks of two sides differ by so much. */
const SKEW_MS = 5 * 60_000;
const HAPPENED = ['filedAt', 'receivedAt', 'finishedAt', 'returnedAt'] as const;
type Dates = NonNullable<Said['dates']>;

const isUnreadable = (dates: Dates): boolean =>
  Object.values(dates).some((date) => date && Number.isNaN(Date.parse(date)));
const isDefault = (date: string | undefined): boolean => {
  const year = date ? new Date(date).getUTCFullYear() : Number.NaN;
  return year < 2000 || year >= 2100;
};

/** What happened did so by now and in its order, and nothing was promised for a time before it began. */
function isOutOfOrder(dates: Dates, now: Date): boolean {
  const at = (name: DateName) => (dates[name] ? Date.parse(dates[name]) : Number.NaN);
  const happened = HAPPENED.map(at).filter((time) => !Number.isNaN(time));
  const isBack = happened.some((time, index) => index > 0 && time < happened[index - 1]! - SKEW_MS);
  return (
    isBack ||
    happened.some((time) => time > now.getTime() + SKEW_MS) ||
    at('appointmentAt') < at('receivedAt') - SKEW_MS
  );
}
