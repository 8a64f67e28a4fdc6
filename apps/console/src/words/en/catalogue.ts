import type { Words } from '../vi/index.js';

export const catalogue: Words['catalogue'] = {
  title: 'Catalogue of procedures',
  about:
    'The portal’s catalogue, held against the data files in use. No file is changed by itself: after a decision whoever keeps the data changes the file and restarts.',
  import: 'Fetch the catalogue',
  listing: 'Fetching the list of procedures of each office…',
  fetching: 'Fetching what they say: {{count}} of {{wanted}} procedures. You may leave this page.',
  failed: 'The fetch begun at {{when}} did not end ({{fault}}); what was fetched before stays.',
  never: 'Never fetched yet',
  neverBody: 'Press “Fetch the catalogue” to compare.',
  fetched: 'Fetched {{when}}; the portal publishes {{count}} procedures.',
  same: 'The portal’s catalogue and the data in use agree',
  toCheck: 'Still to be held against a text',
  toCheckAbout:
    'Who keeps the data files notes these under toCheck of a file and strikes them out once checked. Citizens see one sentence on the procedure’s page.',
  procedure: 'Procedure',
  difference: 'Difference',
  change: 'To follow the portal, write',
  judgement: 'Decision',
  kind: {
    new: 'New',
    gone: 'Gone',
    replaced: 'Replaced',
    split: 'Split',
    renamed: 'Renamed',
    limit: 'Time limit',
    fees: 'Fees',
    papers: 'Papers',
  },
  act: { accept: 'Follow the portal', keep: 'Keep ours' },
  judged: { accept: 'Follow the portal, file to be changed', keep: 'Kept as it is' },
  does: {
    accept: 'Notes that the file is to follow the portal. The row goes when the file was changed.',
    keep: 'Notes that our data are right; the row stays, with the reason.',
  },
};
