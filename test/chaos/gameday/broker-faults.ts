import type { Fault } from './fault.js';
import { pause, until } from './wait.js';
import type { World } from './world.js';

/** What the hub says of itself; a broker that is away makes it degraded, and no more. */
async function statusOf({ district }: World): Promise<string> {
  const answer = await fetch(`${district.url}/health`).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as { status: string }).status : 'error';
}

export const killBroker: Fault = {
  name: 'kill the broker',
  async strike({ kafka }, dice) {
    await pause(dice.between(1_000, 3_000));
    await kafka.kill();
    await pause(dice.between(2_000, 5_000));
    await kafka.restart();
  },
};

/** The worst way for a broker to be away: connections stand, and nobody answers. */
export const silentBroker: Fault = {
  name: 'broker silent',
  async strike(world, _, isShort) {
    const end = Date.now() + (isShort ? 8_000 : 60_000);
    world.kafka.wire.turn('silent');
    try {
      await until(
        'the hub says that it is degraded',
        async () => (await statusOf(world)) === 'degraded',
        end - Date.now(),
      );
      world.witness.note('degraded while the broker was silent');
      await pause(end - Date.now());
    } finally {
      world.kafka.wire.turn('open');
    }
  },
};

export const brokenWire: Fault = {
  name: 'broker cut off, then slow',
  async strike({ kafka: { wire } }, dice) {
    for (const line of ['cut', 'open', 'cut', 'slow'] as const) {
      wire.turn(line);
      await pause(dice.between(1_000, 4_000));
    }
    wire.turn('open');
  },
};
