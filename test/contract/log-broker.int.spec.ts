import { logBroker } from '#messaging';
import { brokerContract } from './broker.contract.js';

brokerContract('PostgreSQL log', (db) => logBroker(db));
