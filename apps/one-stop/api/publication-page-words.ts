import type { Language } from '../domain/reader-words.js';

const vi = {
  title: 'Thủ tục hành chính',
  about: 'Giấy tờ cần nộp, phí, thời hạn và nơi nộp của từng thủ tục.',
  search: 'Tìm theo tên hoặc mã',
  searchHow: 'Có dấu hay không dấu đều được',
  find: 'Tìm',
  none: (question: string): string => `Không có thủ tục nào khớp “${question}”. Xin thử từ khác, hoặc`,
  all: 'xem tất cả thủ tục',
  track: 'Tra cứu hồ sơ đã nộp',
  others: 'Các thủ tục khác',
  code: 'Mã',
  inForce: (from: string, until?: string): string => `áp dụng từ ${from}${until ? ` đến ${until}` : ''}`,
  notCompared:
    'Một số nội dung trên trang này chưa được đối chiếu với quyết định công bố thủ tục. Xin hỏi lại bộ phận một cửa trước khi nộp.',
  papers: 'Giấy tờ cần nộp',
  ifAny: 'nếu có',
  form: 'Mẫu',
  fees: 'Phí, lệ phí',
  money: (amount: number): string => `${amount.toLocaleString('vi-VN')} đồng`,
  timeLimit: 'Thời hạn giải quyết',
  how: 'Cách nộp',
  where: 'Nơi nộp và nhận kết quả',
  steps: 'Trình tự giải quyết',
  stepsHow: 'Có bước làm cùng lúc, có bước chỉ làm khi cần; cả thủ tục không quá thời hạn giải quyết nêu trên.',
  atDesk: 'Bộ phận một cửa giải quyết ngay.',
  results: 'Kết quả',
  legalBasis: 'Căn cứ pháp lý',
  missing: 'Chưa nêu trên trang này',
  askAtDesk: 'Xin hỏi tại bộ phận một cửa.',
  nothing: 'Không có.',
};
export type PageWords = typeof vi;

/** The pages of procedures in both languages; what the data say stays as it is. */
export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  vi,
  en: {
    title: 'Administrative procedures',
    about:
      'What to bring, fees, time limit and where to file, for each procedure. Names are in Vietnamese, as on the forms.',
    search: 'Search by name or code',
    searchHow: 'In Vietnamese, with or without diacritics',
    find: 'Search',
    none: (question) => `No procedure matches “${question}”. Please try another word, or`,
    all: 'see all procedures',
    track: 'Track a dossier you have filed',
    others: 'Other procedures',
    code: 'Code',
    inForce: (from, until) => `in force from ${from}${until ? ` to ${until}` : ''}`,
    notCompared:
      'Some of what this page says has not been compared with the decision that published the procedure. Please ask at the one-stop desk before you file.',
    papers: 'Papers to bring',
    ifAny: 'if you have it',
    form: 'Form',
    fees: 'Fees',
    money: (amount) => `${amount.toLocaleString('en-US')} VND`,
    timeLimit: 'Time limit',
    how: 'How to file',
    where: 'Where to file and to fetch the result',
    steps: 'Steps',
    stepsHow:
      'Some steps are taken at the same time, some only where needed; all of it takes no longer than the time limit above.',
    atDesk: 'The one-stop desk does it at once.',
    results: 'Result',
    legalBasis: 'Legal basis',
    missing: 'Not on this page yet',
    askAtDesk: 'Please ask at the one-stop desk.',
    nothing: 'None.',
  },
};
