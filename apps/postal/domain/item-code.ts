const SHAPE = /^[A-Z]{2}\d{9}[A-Z]{2}$/;
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** Whether a parcel code (mã bưu gửi) is one of the Universal Postal Union's standard S10: two letters, eight digits, check digit, country. */
export function isItemCode(code: string): boolean {
  return SHAPE.test(code) && Number(code[10]) === checkDigit(code.slice(2, 10));
}

function checkDigit(serial: string): number {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(serial[place]), 0);
  const rest = 11 - (sum % 11);
  if (rest === 10) return 0;
  return rest === 11 ? 5 : rest;
}
