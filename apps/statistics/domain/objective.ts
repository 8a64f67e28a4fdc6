import { resultOf, type Measure, type Result } from './indicator.js';

/** A quality objective (mục tiêu chất lượng, ISO 9001): a share that is to be reached, or not to be gone beyond. */
export type Objective = {
  readonly no: string;
  readonly name: string;
  readonly rule: string;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
} & ({ readonly numerator: Measure; readonly denominator: Measure } | { readonly notKnown: string });

/** `met` is null where nothing was measured: that is neither reached nor missed. */
export type Measured = Result & {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly met: boolean | null;
};

/** By whole numbers: 94.999% is shown as 95% and does not reach it. */
export function measured(objective: Objective, sums: Readonly<Partial<Record<Measure, number>>>): Measured {
  const { atLeast, atMost } = objective;
  const result = resultOf(objective, sums);
  const [part, whole] = [result.numerator?.value ?? 0, result.denominator?.value ?? 0];
  const bound = (share: number) => Math.round(share * 100) * whole;
  const met =
    (atLeast === undefined || part * 10_000 >= bound(atLeast)) &&
    (atMost === undefined || part * 10_000 <= bound(atMost));
  return { ...result, atLeast, atMost, met: result.rate === null ? null : met };
}
