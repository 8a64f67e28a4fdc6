import type { Member } from '../../../apps/hub/distributed/district.js';
import type { Fault } from './fault.js';
import { pause, until } from './wait.js';
import type { World } from './world.js';

const PATIENCE_MS = 300_000;
/** A window that is not hit by then makes the run fail. */
const LONGEST_WINDOW_MS = 90_000;
export const SERVICES = ['one-stop', 'agencies:land-registry', 'agencies:tax', 'postal', 'portal'] as const;

export const membersOf = ({ district }: World, service: string): readonly Member[] =>
  district.members.filter(({ name }) => name === service || name.startsWith(`${service} #`));

const isBack = (member: Member, formerPid: number | undefined): boolean =>
  member.kept.pid !== formerPid && member.where.url !== undefined;

/** Sends a signal to a process that is kept running, and waits until its successor listens. */
export async function signalAndAwait(member: Member, signal: NodeJS.Signals): Promise<void> {
  const { pid } = member.kept;
  if (pid) process.kill(pid, signal);
  await until(`${member.name} listens again`, () => isBack(member, pid), PATIENCE_MS);
}

/** All processes of a service at once, so that nobody takes over. */
export const killService = (service: string): Fault => ({
  name: `kill ${service}`,
  async strike(world, dice) {
    await pause(dice.between(1_000, 3_000));
    await Promise.all(membersOf(world, service).map((member) => signalAndAwait(member, 'SIGKILL')));
  },
});

/** A place in the code where a crash is worst, the service that passes it, and what is torn apart there. */
const WINDOWS = [
  ['relay:after-publish:2', 'postal', 'killed between Kafka’s acknowledgement and the cursor of the log'],
  ['kafka:before-offsets:2', 'one-stop', 'killed between commit and offsets'],
  ['batch:before-commit:2', 'one-stop', 'killed before the commit of a batch'],
  ['batch:after-commit:2', 'portal', 'killed after the commit of a batch'],
  ['sender:after-call-before-record:2', 'agencies:land-registry', 'killed between a call and its record'],
] as const;
export const WINDOW_MOMENTS = WINDOWS.map(([, , moment]) => moment);

/** One more replica for each, that takes its lanes and dies at exactly that place. */
export const killInWindows: Fault = {
  name: 'kill in the worst moment',
  strike: async (world) => void (await Promise.all(WINDOWS.map((window) => dieIn(world, window)))),
};

async function dieIn(world: World, [failpoint, service, moment]: (typeof WINDOWS)[number]): Promise<void> {
  const replica = world.replica(service, { HUB_FAILPOINT: failpoint });
  const shaking = failpoint.startsWith('relay:') ? setInterval(() => void freeTheRelay(world), 1_000) : undefined;
  const impatient = setTimeout(() => void replica.end('SIGTERM'), LONGEST_WINDOW_MS);
  if ((await replica.ended) === 'SIGKILL') world.witness.note(moment);
  clearInterval(shaking);
  clearTimeout(impatient);
}

/** Every process runs the relay, and a whole district has more processes than lanes: a newcomer gets one when leases end. */
async function freeTheRelay({ db }: World): Promise<void> {
  await db
    .query(`update bus.cursor set owner = null, leased_until = '-infinity' where "group" = 'relay'`)
    .catch(() => {});
}

/** A newcomer makes Kafka share the lanes out anew; both it and one that must give lanes up die while it does. */
export const killInRebalance: Fault = {
  name: 'kill in a rebalance',
  async strike(world, dice) {
    const newcomer = world.replica('one-stop', {});
    await newcomer.listening;
    const [first] = membersOf(world, 'one-stop');
    const gone = signalAndAwait(first!, 'SIGKILL');
    await pause(dice.between(0, 1_500));
    await newcomer.end('SIGKILL');
    await gone;
  },
};

/** One after the other, told to stop as a deployment does. Nobody who calls notices. */
export const rollingRestart = (services: readonly string[]): Fault => ({
  name: 'rolling restart',
  async strike(world) {
    const { requests } = world.witness;
    const before = { made: requests.made, failed: requests.failures.length };
    const callers = startCallers(world);
    for (const member of services.flatMap((service) => membersOf(world, service))) {
      await pause(500);
      await signalAndAwait(member, 'SIGTERM');
    }
    await callers.stop();
    const failures = requests.failures.slice(before.failed);
    if (failures.length > 0)
      throw new Error(`${failures.length} of ${requests.made - before.made} requests failed: ${failures.join(', ')}`);
    world.witness.note('restarted under load, without one failed request');
  },
});

const LISTS = [
  ['clerk', '/v1/dossiers?limit=5'],
  ['clerk', '/v1/requests?limit=5'],
  ['postal', '/v1/shipments?limit=5'],
  ['operator', '/v1/sync?limit=5'],
] as const;

function startCallers(world: World) {
  let stopped = false;
  const ended = Promise.all(
    LISTS.map(async ([role, list]) => {
      for (const client = world.as(role); !stopped; await pause(20)) await client.get(list);
    }),
  );
  return { stop: async () => ((stopped = true), void (await ended)) };
}
