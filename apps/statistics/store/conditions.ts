import type { Figure } from '../domain/figures.js';

const NEW = 'is_new';
const SETTLED = 'ended_at is not null';
const FINISHED = `${SETTLED} and finished_at is not null`;
const LATE = `standing in ('late', 'open-late')`;
const HAS_E_RESULT = '(electronic_result or result_files > 0)';

/** What each figure asks of a counted dossier: the words of `domain/figures.ts` as SQL over the columns of `counted`. */
export const CONDITIONS: Readonly<Record<Figure, string>> = {
  counted: 'true',
  received: NEW,
  receivedOnline: `${NEW} and channel = 'online'`,
  receivedDirect: `${NEW} and channel is distinct from 'online'`,
  receivedPost: `${NEW} and channel = 'post'`,
  carried: `not ${NEW}`,
  settled: SETTLED,
  settledInTime: `standing in ('early', 'on-time')`,
  early: `standing = 'early'`,
  onTime: `standing = 'on-time'`,
  late: `standing = 'late'`,
  open: `ended_at is null`,
  openInTime: `standing = 'open-in-time'`,
  openLate: `standing = 'open-late'`,
  withoutPromise: 'promise is null',
  inTime766: `not ${LATE} and not is_asked_again`,
  onlineWithResult: `${NEW} and channel = 'online' and (ended_at is null or ${HAS_E_RESULT})`,
  finished: FINISHED,
  finishedElectronic: `${FINISHED} and ${HAS_E_RESULT}`,
  finishedDigitised: `${FINISHED} and ${HAS_E_RESULT} and component_files > 0`,
  receivedReused: `${NEW} and reused > 0`,
  receivedNationalStore: `${NEW} and national_store > 0`,
  receivedLevel3: `${NEW} and level = 3`,
  receivedLevel3Online: `${NEW} and level = 3 and channel = 'online'`,
  receivedLevel4: `${NEW} and level = 4`,
  receivedLevel4Online: `${NEW} and level = 4 and channel = 'online'`,
  receivedByPostEitherWay: `${NEW} and (channel = 'post' or result_delivery = 'post')`,
  receivedDigitised: `${NEW} and digitised > 0`,
  lateAtAll: LATE,
  lateApologised: `${LATE} and apologies > 0`,
};
