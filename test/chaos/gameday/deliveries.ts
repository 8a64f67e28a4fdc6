import { randomBytes, randomUUID } from 'node:crypto';
import { Kafka, logLevel, type Message } from 'kafkajs';
import type { Dice } from './dice.js';
import type { Fault } from './fault.js';
import { until } from './wait.js';
import type { World } from './world.js';

const ROUNDS = 4;
const COPIES = 3;
const MANY = 150;

interface Brought {
  readonly lane: number;
  readonly topic: string;
  readonly key: string;
  readonly envelope: string;
}

/** Past the relay, as somebody else with a right to the topic would. */
async function send({ kafka }: World, messages: Message[]): Promise<void> {
  const { brokers, prefix } = kafka.direct;
  const producer = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING }).producer();
  await producer.connect();
  await producer.send({ topic: `${prefix}events`, messages });
  await producer.disconnect();
}

/** What Kafka has brought already comes again and again, out of order, in between what is new. */
export const duplicates: Fault = {
  name: 'doubled and reordered deliveries',
  async strike(world, dice) {
    const before = world.witness.total('bus_duplicates_total');
    for (let round = 0; round < ROUNDS; round += 1) await send(world, copiesOf(await broughtLately(world), dice));
    await until('copies are met', () => world.witness.total('bus_duplicates_total') > before + MANY);
  },
};

const copiesOf = (messages: readonly Brought[], dice: Dice): Message[] =>
  dice
    .shuffle(Array.from({ length: COPIES }, () => messages).flat())
    .map(({ lane, topic, key, envelope }) => ({ partition: lane, key, value: envelope, headers: { topic } }));

async function broughtLately({ db }: World): Promise<Brought[]> {
  const { rows } = await db.query<Brought>(
    `select l.lane, l.topic, l.key, l.envelope::text from bus.log l
     join bus.cursor c on c."group" = 'relay' and c.lane = l.lane and (l.tx, l.position) <= (c.tx, c.position)
     order by l.tx desc, l.position desc limit $1`,
    [MANY],
  );
  return rows;
}

const GROUPS = ['agencies', 'one-stop', 'portal', 'postal'];

/** Bytes that are no message, and messages of no contract of ours: each service parks them, and a person writes them off. */
export const poison: Fault = {
  name: 'poison messages',
  async strike(world, dice) {
    const bytes = Buffer.concat([Buffer.from([0xff, 0x00]), randomBytes(16)]);
    const newer = JSON.stringify({ id: randomUUID(), type: 'dossier.received.v99', subject: 'x' });
    await send(
      world,
      [bytes, newer].map((value) => ({ partition: dice.between(0, 7), value })),
    );
    await until('every service parked both, with their bytes', async () => {
      const { rows } = await world.db.query<{ parked: number }>(
        'select count(*)::int as parked from bus.parked where message in ($1, $2) and "group" = any ($3)',
        [bytes, Buffer.from(newer), GROUPS],
      );
      return rows[0]!.parked === 2 * GROUPS.length;
    });
    world.witness.note('a poison message parked with its bytes');
    await writeOffAll(world);
  },
};

interface Parked {
  readonly service: string;
  readonly id: string;
}

async function writeOffAll(world: World): Promise<void> {
  const operator = world.as('operator');
  const list = () => operator.get<Parked[]>('/v1/parked');
  for (const { service, id } of await list())
    await operator.act(`/v1/parked/${service}/${id}/write-off`, { reason: 'Không phải thông điệp của trục' });
  await until('what was written off is settled', async () => (await list()).length === 0);
}
