import type { Procedure } from './procedure.js';
import { dayAfter, isValidOn } from './validity.js';

type Version = Pick<Procedure, 'code' | 'validFrom' | 'validTo' | 'replacedBy'>;

/** What is wrong with who replaces whom: no end, itself, nobody on the day after, or a code that goes on all the same. */
export function replacementFaults(versions: readonly Version[], { code, validTo, replacedBy }: Version): string[] {
  if (!replacedBy) return [];
  if (!validTo) return ['nêu replacedBy mà chưa hết hiệu lực; thêm validTo hoặc bỏ replacedBy'];
  const day = dayAfter(validTo);
  const isThere = (other: string) => versions.some((version) => version.code === other && isValidOn(version, day));
  if (isThere(code)) return [`nêu replacedBy mà mã ${code} còn một bản có hiệu lực ngày ${day}; bỏ replacedBy`];
  return isThere(replacedBy.code)
    ? []
    : [`thủ tục thay thế ${replacedBy.code} không có hiệu lực ngày ${day}; thêm tệp của thủ tục đó hoặc sửa code`];
}

/** The procedure that is filed by on a day in the place of `code`: itself where nothing replaced it. Each hop ends later, so there is an end. */
export function codeOn(versions: readonly Version[], code: string, day: string): string {
  const begun = versions.filter((version) => version.code === code && version.validFrom <= day);
  const { validTo, replacedBy } = begun.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).at(-1) ?? {};
  return replacedBy && validTo! < day ? codeOn(versions, replacedBy.code, day) : code;
}

/** Itself, and all that it took the place of by that day. */
export function replacedOn(versions: readonly Version[], code: string, day: string): string[] {
  const codes = new Set(versions.map((version) => version.code));
  return [...new Set([code, ...[...codes].filter((other) => codeOn(versions, other, day) === code)])];
}

/** The last version of every procedure that is not in force any more on that day. */
export function endedBy<One extends Version>(versions: readonly One[], day: string): One[] {
  const begun = versions.filter(({ validFrom }) => validFrom <= day);
  const ofOne = Map.groupBy(begun, ({ code }) => code).values();
  const last = [...ofOne].map((own) => own.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).at(-1)!);
  return last.filter((version) => !isValidOn(version, day));
}
