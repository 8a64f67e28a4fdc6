import { handlerOf, kafkaBroker } from '#messaging';
import { connect } from '#platform';
import { reactionOf, ROUND } from './fold.js';

/** One service of the fold as a process of its own on Kafka: `service.js <n> <database url> <brokers> <prefix> <µs per decision>`. */
const [place, url, brokers, prefix, burn] = process.argv.slice(2) as [string, string, string, string, string];
const [schema] = ROUND[Number(place)]!;
const db = connect(url, schema, 4);
const work = () => {
  const end = performance.now() + Number(burn) / 1000;
  while (performance.now() < end);
};
const broker = kafkaBroker(db, { brokers: brokers.split(','), prefix, clientId: schema });
const subscription = await broker.subscribe(
  schema,
  [ROUND[(Number(place) + 3) % 4]![1]],
  handlerOf({ group: schema, db, reactions: { hopOn: reactionOf(Number(place), work) }, now: () => new Date() }),
);
process.on('SIGTERM', () => void subscription.close().then(() => process.exit(0)));
