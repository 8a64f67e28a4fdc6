import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type { Listening } from '../../../apps/hub/distributed/keep-running.js';
import type { Fault } from './fault.js';
import { membersOf, SERVICES } from './kills.js';
import { pause, until } from './wait.js';
import { SESSION_SECONDS } from './world.js';

const isHalted = (pid: number): boolean =>
  execFileSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('T');

const LONGER_THAN_A_SESSION_MS = (SESSION_SECONDS + 2) * 1_000;

/** Stands still right before it commits a batch, until others have its lanes; then it goes on, and must not have its way. */
export const zombie: Fault = {
  name: 'zombie',
  async strike(world) {
    const { witness } = world;
    const halted = world.replica('one-stop', { HUB_FAILPOINT: 'batch:before-commit:2:SIGSTOP' });
    await until('it halts before a commit', () => isHalted(halted.pid));
    await pause(LONGER_THAN_A_SESSION_MS);
    process.kill(halted.pid, 'SIGCONT');
    const where = await halted.listening;
    const before = witness.total('bus_lanes_lost_total');
    await until('it is fenced', async () => {
      await witness.scrape([where?.metricsUrl]);
      return witness.total('bus_lanes_lost_total') > before;
    });
    await halted.end('SIGTERM');
  },
};

/** A process whose event loop stands for longer than a lease of the log, and shorter than a session of Kafka. */
export const blockedLoop: Fault = {
  name: 'event loop blocked',
  async strike(world, dice) {
    const { kept } = dice.pick(membersOf(world, dice.pick(SERVICES)));
    process.kill(kept.pid!, 'SIGSTOP');
    await pause((SESSION_SECONDS - 1) * 1_000);
    process.kill(kept.pid!, 'SIGCONT');
  },
};

const HOUR_MS = 3_600_000;

/** Machines that disagree about the hour: of those that decide, and of those that call an agency, one an hour ahead and one behind. */
export const clockJump: Fault = {
  name: 'clock jump',
  async strike(world) {
    const NODE_OPTIONS = `--disable-warning=TimeoutNegativeWarning --import ${pathToFileURL(path.resolve('dist/test/chaos/gameday/shifted-clock.js')).href}`;
    const shifted = ['one-stop', 'agencies:tax'].flatMap((name) =>
      [HOUR_MS, -HOUR_MS].map((ms) => world.replica(name, { NODE_OPTIONS, CLOCK_SHIFT_MS: String(ms) })),
    );
    const where = await Promise.all(shifted.map(({ listening }) => listening));
    await pause(6_000);
    await until('each of them has handled something', async () =>
      (await Promise.all(where.map(hasHandled))).every(Boolean),
    );
    world.witness.note('each process with a shifted clock at work');
    await Promise.all(shifted.map((one) => one.end('SIGTERM')));
  },
};

async function hasHandled(where: Listening | undefined): Promise<boolean> {
  if (!where?.metricsUrl) throw new Error('it died before it listened');
  const metrics = await (await fetch(where.metricsUrl)).text();
  return /^bus_handled_messages_total\{[^}]*\} [1-9]/m.test(metrics);
}

/** A counterparty whose line comes and goes. */
export const flapping: Fault = {
  name: 'counterparty flapping',
  async strike({ sandbox, district, witness }, dice) {
    const line = `${sandbox.urls[dice.pick(['landRegistry', 'portal'] as const)]}/_faults`;
    const circuits = async () => JSON.stringify(await (await fetch(`${district.url}/health/agencies`)).json());
    const order = (mode: string) =>
      fetch(line, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ mode }),
      });
    try {
      await order('down');
      await until('its circuit opens', async () => /"circuit":"open"/.test(await circuits()));
      witness.note('a circuit opened');
      for (let n = 0; n < 3; n += 1) {
        await order(n % 2 === 0 ? 'flap' : 'down');
        await pause(dice.between(1_000, 3_000));
      }
    } finally {
      await fetch(line, { method: 'DELETE' });
    }
  },
};
