import type { Words } from '../vi/index.js';

export const reconciliation: Words['reconciliation'] = {
  title: 'Reconciliation',
  about:
    'Once a day, and when asked for, the books of the portal and the agencies are held against ours by code, status and dates. Neither side is overwritten by itself.',
  compare: 'Compare now',
  last: 'Compared {{when}}: {{count}} dossiers.',
  failed: 'The comparison of {{when}} did not end ({{fault}}) after {{count}} dossiers.',
  never: 'Never compared yet.',
  same: 'No differences',
  dossier: 'Dossier',
  what: 'Difference',
  ours: 'Our books',
  theirs: 'Their books',
  act: 'Act',
  nothing: 'None',
  byPeople: 'Both sides decided, and otherwise: settle it with the agency.',
  repaired: 'Repaired {{when}}, to be compared anew',
  side: { portal: 'Portal', agency: 'Agencies with a system' },
  kind: {
    missing: 'They do not have it',
    status: 'Status',
    appointmentAt: 'Appointment',
    finishedAt: 'Finished',
    returnedAt: 'Returned',
    ahead: 'The agency decided and we did not hear',
    outcome: 'Decided otherwise',
  },
  repair: { tell: 'Tell the portal again', missing: 'Ask again', ahead: 'Fetch the decision' },
  status: {
    accepted: 'Taken in',
    deferred: 'To be answered later',
    settled: 'Settled',
    cancelled: 'Cancelled',
    done: 'Done',
    refused: 'Refused',
  },
};
