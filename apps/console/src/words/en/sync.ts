import type { Words } from '../vi/index.js';

export const sync: Words['sync'] = {
  title: 'Portal sync',
  views: 'Groups',
  parked: {
    name: 'Not taken',
    about: 'The portal refused what it was told; what comes after it for the dossier waits for somebody.',
    empty: 'The portal takes everything',
    emptyBody: 'A dossier shows here, with the portal’s answer, when the portal refuses a call.',
  },
  differs: {
    name: 'Differs',
    about:
      'A call was written off: the portal’s books differ from ours there. Compare, and enter it by hand if needed.',
    empty: 'The portal’s books agree with ours',
    emptyBody: 'When a call the portal will not take is written off, the difference is kept here.',
  },
  dossier: 'Dossier, office',
  telling: 'To be told',
  nothing: 'Nothing waits',
  behind: 'and {{count}} calls behind it',
  answer: 'The portal’s answer',
  done: 'What was done',
  nothingDone: 'Nothing yet',
  acts: 'Acts',
  act: { resume: 'Send again', 'write-off': 'Write off this call' },
  does: {
    resume: 'The call is sent again at once; those behind it follow in order.',
    'write-off': 'The portal is not told this; the difference is kept, and those behind it go on.',
  },
  remedy: { resumed: 'Sent again', 'written-off': 'Written off' },
  tell: {
    submitted: 'Submitted',
    received: 'Received',
    declined: 'Declined',
    processing: 'In progress',
    'awaiting-supplement': 'Awaiting supplement',
    'awaiting-payment': 'Awaiting payment',
    'withdrawal-requested': 'Withdrawal requested',
    stopped: 'Stopped',
    finished: 'Finished',
    returned: 'Result returned',
    figures: 'Reported figures',
    progress: 'Progress of a step',
  },
};
