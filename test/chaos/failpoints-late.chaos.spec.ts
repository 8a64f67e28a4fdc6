import { describeKilledAt } from './killed-at.js';

describeKilledAt(9);
