import { diceOf } from './dice.js';
import type { Fault } from './fault.js';
import { tallyOf, type Tally } from './tally.js';
import { pause, until } from './wait.js';
import type { World } from './world.js';

export interface Outcome extends Tally {
  readonly name: string;
  readonly seed: string;
  /** Dossiers that came in while it lasted. */
  readonly filed: number;
  /** From the first dossier until the fault has ended. */
  readonly lastsSeconds: number;
  /** From the end of the fault until every dossier was at its end and every message in. */
  readonly drainSeconds: number;
}

const CALM_MS = 1_000;
const PATIENCE_MS = 300_000;

/** One fault under a steady stream; then nothing comes in any more, everything must come to its end, and is counted. */
export async function run(world: World, fault: Fault, seed: string, isShort: boolean): Promise<Outcome> {
  const { stream } = world;
  const before = stream.filed();
  const startedAt = performance.now();
  const dice = diceOf(seed, fault.name);
  stream.start(dice);
  await pause(CALM_MS);
  const failure = await fault.strike(world, dice, isShort).then(
    () => [],
    (error: unknown) => [String(error)],
  );
  const struckAt = performance.now();
  await stream.stop();
  const { findings, ...tally } = await drained(world);
  return {
    name: fault.name,
    seed,
    filed: stream.filed() - before,
    ...tally,
    lastsSeconds: tenths(struckAt - startedAt),
    drainSeconds: tenths(performance.now() - struckAt),
    findings: [...failure, ...findings],
  };
}

const tenths = (ms: number) => Math.round(ms / 100) / 10;

/** What is counted when nothing waits any more, or patience is over. */
async function drained({ stream, sandbox, db, figures }: World): Promise<Tally> {
  let tally: Tally | undefined;
  await until(
    'everything is at its end',
    async () => {
      if (stream.open() > 0) return false;
      tally = await tallyOf(db, figures, sandbox.recount()).catch(() => undefined);
      return tally?.findings.length === 0;
    },
    PATIENCE_MS,
  ).catch(async () => {
    tally = await tallyOf(db, figures, sandbox.recount());
  });
  return tally!;
}
