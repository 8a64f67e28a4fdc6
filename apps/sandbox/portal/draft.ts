import type { Person } from './people.js';
import type { Subject } from './subjects.js';
import type { ThongTinChungThuc, ThongTinChuyenNhuong } from './wire-example.js';

/** A submission before it is put into a dialect. */
export interface Draft {
  readonly MaHoSo: string;
  readonly desk: string;
  readonly subject: Subject;
  readonly applicant: Person;
  readonly facts: ThongTinChuyenNhuong | ThongTinChungThuc;
  readonly filedAt: Date;
  /** result by post */
  readonly byPost: boolean;
  /** papers collected at home */
  readonly collected: boolean;
}
