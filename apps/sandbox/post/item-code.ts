const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** The `serial`th parcel's code by UPU S10: EL, eight digits, their check digit, VN. */
export function itemCode(serial: number): string {
  const digits = String(serial).padStart(8, '0');
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const check = 11 - (sum % 11);
  return `EL${digits}${check === 10 ? 0 : check === 11 ? 5 : check}VN`;
}
