import { z } from 'zod';

/** `flap`: every other call finds the line down. `down` resets the connection; `silent` accepts and never answers. */
export const FaultOrder = z.strictObject({
  mode: z.enum(['ok', 'down', 'error', 'slow', 'silent', 'garbage', 'flap']),
  probability: z.number().min(0).max(1).default(1),
  /** seconds */
  for: z.number().positive().optional(),
  times: z.int().positive().optional(),
});
export type FaultOrder = z.infer<typeof FaultOrder>;

export interface FaultSwitch {
  set(order: FaultOrder): void;
  clear(): void;
  readonly order: FaultOrder | undefined;
  /** What this call meets by hand; undefined where the switch is off. Each hit uses up one of `times`. */
  meet(): FaultOrder['mode'] | undefined;
}

export function faultSwitch(now: () => number, random: () => number): FaultSwitch {
  let active: { order: FaultOrder; until: number; left: number; calls: number } | undefined;
  return {
    set: (order) => {
      active = { order, until: now() + (order.for ?? Infinity) * 1000, left: order.times ?? Infinity, calls: 0 };
    },
    clear: () => {
      active = undefined;
    },
    get order() {
      return active && now() < active.until ? active.order : undefined;
    },
    meet() {
      if (!active || now() >= active.until || active.left <= 0) return undefined;
      active.calls += 1;
      if (active.order.mode === 'flap') return active.calls % 2 === 1 ? 'down' : undefined;
      if (random() >= active.order.probability) return undefined;
      active.left -= 1;
      return active.order.mode;
    },
  };
}
