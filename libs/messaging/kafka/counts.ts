import { counter, sqlStateOf } from '#platform';

export const duplicates = counter(
  'bus_duplicates_total',
  'Messages that Kafka brought again and that were not handled twice',
  ['group'],
);
export const gaps = counter('bus_gaps_total', 'Times Kafka left out what the log has, which is then brought again', [
  'group',
]);
const lanesLost = counter('bus_lanes_lost_total', 'Batches given up because another process reads their lane by now', [
  'group',
]);
/** Passes an error on; one that says that a lane was lost is counted, also where its chunks are tried again by themselves. */
export const countLost =
  (group: string) =>
  (error: unknown): never => {
    if (sqlStateOf(error) === 'LT001') lanesLost.inc({ group });
    throw error;
  };
export const crashes = counter('bus_reader_crashes_total', 'Readers that broke and were started anew', ['group']);
