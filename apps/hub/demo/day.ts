import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDevelopment, type HubConfig } from '../config.js';
import type { Hub } from '../hub.js';
import { turnOf, type Setting } from './turn.js';

/** Whether made-up data moves by itself: never with people of an issuer of yours, never in a database that was given. */
export const hasDay = (config: HubConfig): boolean =>
  config.DEMO === 'on' && isDevelopment(config) && !config.DATABASE_URL;

export interface Pace {
  readonly fileEveryMs: number;
  readonly workEveryMs: number;
}
export interface Day {
  stop(): Promise<void>;
}

/**
 * A day at the made-up office for as long as the hub runs: some dossiers at once where there are none, then one after the
 * other, and every few seconds a clerk, an officer and a postman do one thing each. What fails is told and tried again later.
 */
export function startDay(
  hub: Hub,
  { SANDBOX_SEED }: Pick<HubConfig, 'SANDBOX_SEED'>,
  pace: Pace = { fileEveryMs: 60_000, workEveryMs: 5_000 },
): Day {
  const stop = new AbortController();
  const over = live({ hub, seed: SANDBOX_SEED, signal: stop.signal }, pace);
  return {
    async stop() {
      stop.abort();
      await over;
    },
  };
}

async function live(setting: Setting, { fileEveryMs, workEveryMs }: Pace): Promise<void> {
  const logger = new Logger('demo');
  const { signal } = setting;
  const turn = turnOf(setting);
  for (let fileAt = 0; !signal.aborted;) {
    const files = Date.now() >= fileAt;
    if (files) fileAt = Date.now() + fileEveryMs;
    await turn(files).catch((error: unknown) => !signal.aborted && logger.warn(String(error)));
    await sleep(workEveryMs, undefined, { signal }).catch(() => undefined);
  }
}
