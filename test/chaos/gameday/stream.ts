import { workOnce, type People } from '../../../apps/hub/demo/people.js';
import type { Books, Sandbox } from '../../../apps/sandbox/index.js';
import type { Dice } from './dice.js';

/** Dossiers that come in steadily and people who work, whatever happens to the hub. */
export interface Stream {
  /** Files on and on until it is told to stop, but never lets more than a dozen be open. */
  start(dice: Dice): void;
  /** No more filings; people go on. Resolves when the hub answered for each. */
  stop(): Promise<void>;
  /** Dossiers the portal tried to file that have no end yet. */
  open(): number;
  /** Dossiers the portal tried to file. */
  filed(): number;
  /** What people were told that they should never be told. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

const MOST_OPEN = 12;
const ENDS: readonly unknown[] = [3, 8, 10];

export function openStream(sandbox: Sandbox, people: People): Stream {
  const complaints: string[] = [];
  const counted = counterOf(() => sandbox.books().portal);
  let filing: Promise<void> | undefined;
  let stopped = false;
  let closed = false;
  const answers: Promise<unknown>[] = [];
  const fileOn = async (dice: Dice) => {
    while (!stopped) {
      const { tried, ended } = counted();
      if (tried - ended < MOST_OPEN)
        answers.push(sandbox.file({ dossiers: dice.between(1, 4), seed: String(dice.roll()) }).catch(() => {}));
      await pause(dice.between(200, 600));
    }
  };
  const work = (async () => {
    while (!closed) {
      await workOnce(people).catch((error: unknown) => complaints.push(String(error)));
      await pause(200);
    }
  })();
  return {
    complaints,
    start: (dice) => void ((stopped = false), (filing = fileOn(dice))),
    async stop() {
      stopped = true;
      await filing;
      await Promise.all(answers.splice(0));
    },
    open: () => counted().tried - counted().ended,
    filed: () => counted().tried,
    async close() {
      stopped = closed = true;
      await Promise.all([filing, work]);
    },
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Counts on from where it stopped: the book only grows. */
function counterOf(book: () => Books['portal']) {
  const tried = new Set<unknown>();
  const ended = new Set<unknown>();
  let read = 0;
  return () => {
    for (const entry of book().slice(read)) {
      read += 1;
      if (entry.kind !== 'effect') continue;
      if (entry.call === 'DaGui') tried.add(entry.data['MaHoSo']);
      if (entry.call === 'TrangThai' && ENDS.includes(entry.data['TrangThaiHoSo'])) ended.add(entry.data['MaHoSo']);
      if (entry.call === 'BiTuChoi') ended.add(entry.data['MaHoSo']);
    }
    return { tried: tried.size, ended: ended.size };
  };
}
