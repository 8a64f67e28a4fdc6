import { VIETNAMESE, type Language } from '../domain/reader-words.js';
import { ENGLISH } from '../domain/reader-words-in-english.js';

const vi = {
  reader: VIETNAMESE,
  title: 'Tra cứu hồ sơ',
  about: 'Xem hồ sơ của ông/bà đang ở đâu và cần làm gì tiếp theo.',
  code: 'Mã hồ sơ',
  codeWhere: 'In trên giấy tiếp nhận, ví dụ 000.00.14.H03-260615-0007',
  digits: '4 số cuối của số điện thoại hoặc số định danh người nộp',
  digitsWhy: 'Để chỉ người có hồ sơ mới xem được',
  look: 'Tra cứu',
  nothingElse: 'Chỉ hiện tình trạng hồ sơ; không hiện họ tên, địa chỉ hay giấy tờ.',
  procedures: 'Thủ tục: giấy tờ cần nộp, phí, thời hạn, nơi nộp',
  standing: 'Tình trạng hồ sơ',
  dossier: 'Hồ sơ',
  another: 'Tra cứu hồ sơ khác',
  unknown: 'Không tìm thấy hồ sơ với mã và 4 số này. Xin kiểm tra lại cả hai, rồi thử lại.',
  tooMany: 'Đã thử sai nhiều lần. Xin thử lại sau 15 phút, hoặc hỏi tại bộ phận một cửa.',
};

/** The tracking pages in both languages. */
export const TRACKING_WORDS: Readonly<Record<Language, typeof vi>> = {
  vi,
  en: {
    reader: ENGLISH,
    title: 'Track a dossier',
    about: 'See where your dossier is and what to do next.',
    code: 'Dossier code',
    codeWhere: 'Printed on the receipt, for example 000.00.14.H03-260615-0007',
    digits: 'Last 4 digits of the applicant’s phone or ID number',
    digitsWhy: 'So that only those whose dossier it is can see it',
    look: 'Track',
    nothingElse: 'Shows only how the dossier stands; no names, addresses or papers.',
    procedures: 'Procedures: papers, fees, time limits, offices',
    standing: 'How the dossier stands',
    dossier: 'Dossier',
    another: 'Track another dossier',
    unknown: 'No dossier has this code and these 4 digits. Please check both and try again.',
    tooMany: 'Too many wrong tries. Please try again in 15 minutes, or ask at the one-stop desk.',
  },
};
