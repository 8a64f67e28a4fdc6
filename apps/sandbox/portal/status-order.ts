/** Which status may follow which, by the portal's own order; 0 stands for a dossier it has no status of. */
const NEXT: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2],
  1: [2, 3, 5, 7],
  2: [4, 5, 7, 9],
  4: [5, 6, 7, 8, 9],
  5: [2, 3, 4, 7, 8],
  6: [4, 7],
  7: [1, 2, 4, 5, 6, 8],
  9: [4, 10],
};

export const TERMINAL: readonly number[] = [3, 8, 10];

export function isLogical(from: number, to: number): boolean {
  return NEXT[from]?.includes(to) ?? false;
}
