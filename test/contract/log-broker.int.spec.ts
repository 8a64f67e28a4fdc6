import { logBroker } from '#messaging';
import { brokerContract } from './broker.contract.js';
import { parkingContract } from './parking.contract.js';

brokerContract('PostgreSQL log', (db) => logBroker(db));
parkingContract('PostgreSQL log', (db) => logBroker(db));
