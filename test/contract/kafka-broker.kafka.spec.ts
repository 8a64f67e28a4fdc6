import { kafkaBroker } from '#messaging';
import { kafkaOf } from '#testing';
import { brokerContract } from './broker.contract.js';

let kafka: Awaited<ReturnType<typeof kafkaOf>>;
beforeAll(async () => {
  kafka = await kafkaOf();
});

brokerContract('Kafka', (db) => kafkaBroker(db, { ...kafka, clientId: 'spec' }));
