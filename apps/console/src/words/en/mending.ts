import type { Words } from '../vi/index.js';

export const mending: Words['mending'] = {
  title: 'Sent back by agencies',
  says: 'The agency would not take it: {{what}}',
  returned: 'Sent back',
  mend: 'Mend and send again',
  about: 'Only what you change is sent anew; the dossier itself stays as it is. Change nothing to send the same again.',
  send: 'Send to the agency again',
  sent: 'Sent to the agency again',
  giveUp: 'Give up',
  giveUpDoes: 'It is not sent any more. For the case this step counts as refused; the reason is kept in its story.',
  givenUp: 'Given up',
  waiting: 'Sent back by agencies, to be mended: {{count}}',
  empty: {
    title: 'Nothing was sent back',
    body: 'When an agency will not take a request because of wrong data, it shows here with the agency’s reason, to be mended and sent again.',
  },
};
