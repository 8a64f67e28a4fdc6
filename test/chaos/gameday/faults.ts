import { brokenWire, killBroker, silentBroker } from './broker-faults.js';
import { duplicates, poison } from './deliveries.js';
import type { Fault } from './fault.js';
import { killInRebalance, killInWindows, killService, rollingRestart, SERVICES } from './kills.js';
import { crashPostgres, fullConnections, killBackends, lockedTable } from './postgres-faults.js';
import { blockedLoop, clockJump, flapping, zombie } from './slow-faults.js';
import { pause } from './wait.js';

/** Those that may come together. */
const ANY: readonly Fault[] = [
  killService('one-stop'),
  killBroker,
  crashPostgres,
  brokenWire,
  duplicates,
  killBackends,
];

/** Two that do not touch each other, so that a short run is short. */
const both = (one: Fault, other: Fault): Fault => ({
  name: `${one.name}, ${other.name}`,
  strike: async (...args) => void (await Promise.all([one.strike(...args), other.strike(...args)])),
});

/** Three at once, each at a moment of its own. */
const together: Fault = {
  name: 'three at once',
  async strike(world, dice, isShort) {
    const three = dice.shuffle(ANY).slice(0, 3);
    await Promise.all(three.map((fault) => strikeLater(fault, dice.between(0, 3_000))));

    async function strikeLater(fault: Fault, afterMs: number): Promise<void> {
      await pause(afterMs);
      await fault.strike(world, dice, isShort);
    }
  },
};

const FULL: readonly Fault[] = [
  killInWindows,
  ...SERVICES.map(killService),
  killInRebalance,
  killBroker,
  silentBroker,
  brokenWire,
  crashPostgres,
  killBackends,
  lockedTable,
  fullConnections,
  duplicates,
  poison,
  flapping,
  clockJump,
  zombie,
  blockedLoop,
  rollingRestart(SERVICES),
  together,
];

const SHORT: readonly Fault[] = [
  killInWindows,
  killBroker,
  silentBroker,
  crashPostgres,
  both(duplicates, poison),
  both(flapping, zombie),
  rollingRestart(['one-stop']),
];

/** Those of a run, or those that are named, whichever run they belong to. */
export function faultsOf(isShort: boolean, names: readonly string[]): readonly Fault[] {
  const all = isShort ? SHORT : FULL;
  if (names.length === 0) return all;
  return names.flatMap((name) => [...all, ...FULL].find((fault) => fault.name === name) ?? []);
}

export const NAMES: readonly string[] = FULL.map(({ name }) => name);

/** How many processes of each service: two where a deployment must go unnoticed; nobody here comes with a browser. */
export const replicasOf = (isShort: boolean): ReadonlyMap<string, number> =>
  new Map([...(isShort ? ['one-stop'] : SERVICES).map((service) => [service, 2] as const), ['console', 0]]);
