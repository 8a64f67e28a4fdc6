import { counter } from '#platform';

export const duplicates = counter(
  'bus_duplicates_total',
  'Messages that Kafka brought again and that were not handled twice',
  ['group'],
);
export const lanesLost = counter(
  'bus_lanes_lost_total',
  'Batches given up because another process reads their lane by now',
  ['group'],
);
export const crashes = counter('bus_reader_crashes_total', 'Readers that broke and were started anew', ['group']);
