import { kafkaBroker, type KafkaOptions } from '#messaging';
import { kafkaOf } from '#testing';
import { brokerContract } from './broker.contract.js';
import { parkingContract } from './parking.contract.js';

const own: KafkaOptions[] = [];
beforeAll(async () => void own.push(await kafkaOf(), await kafkaOf()));

brokerContract('Kafka', (db) => kafkaBroker(db, { ...own[0]!, clientId: 'spec' }));
parkingContract('Kafka', (db) => kafkaBroker(db, { ...own[1]!, clientId: 'spec' }));
