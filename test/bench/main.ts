import { parseArgs } from 'node:util';
import { catalogues } from './catalogue.js';
import { clocks } from './clocks.js';
import { formTimes } from './forms.js';
import { listTimes } from './lists.js';
import { messages } from './messages.js';
import { reportTimes } from './reports.js';
import { benchServer } from './server.js';
import { statistics } from './statistics.js';
import { syncs } from './sync.js';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    dossiers: { type: 'string', default: '6000' },
    'open-dossiers': { type: 'string', default: '100000' },
    /** How many dossiers the desk's list is asked over, one size after the other; `1000000/20` spreads them over twenty offices. */
    listed: { type: 'string', default: '100000' },
    procedures: { type: 'string', default: '2000' },
    synced: { type: 'string', default: '3000' },
    /** To how many dossiers the log grows, one size after the other; a million takes minutes. */
    counted: { type: 'string', default: '10000,100000' },
    /** A folder whose database stays for the next run, so that `reports` finds what `statistics` counted. */
    kept: { type: 'string' },
  },
});
const open = Number(values['open-dossiers']);

const PARTS = {
  messages: () => messages(server, Number(values.dossiers)),
  clocks: () => clocks(server, open),
  lists: () => listTimes(server.url, server.urlAs('one_stop'), values.listed.split(',')),
  forms: formTimes,
  sync: () => syncs(server, Number(values.synced)),
  catalogue: () => catalogues(Number(values.procedures)),
  statistics: () => statistics(server.url, server.urlAs('statistics'), values.counted.split(',').map(Number)),
  ...(values.kept && { reports: () => reportTimes(server.urlAs('statistics')) }),
};

const server = await benchServer(values.kept);
const figures: Record<string, unknown> = {};
for (const [name, measure] of Object.entries(PARTS)) {
  if (!values.only || values.only.includes(name)) figures[name] = await measure();
}
await server.stop();
console.log(values.json ? JSON.stringify(figures) : figures);
