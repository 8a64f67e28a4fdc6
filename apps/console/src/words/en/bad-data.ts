import type { Words } from '../vi/index.js';

export const badData: Words['badData'] = {
  title: 'Data quality',
  about:
    'Bad data that portal, post and agencies told in 30 days, by unit and kind; and desks that recorded nothing in their open hours. Such habits spoil figures; this hub tells nothing of the kind to others.',
  dossiers: 'dossiers: {{count}}',
  toldBy: 'Told by {{who}}, last on {{when}}',
  help: 'What to do:',
  see: 'See the dossiers',
  noCode: 'What was told is no code of a dossier',
  nobody: 'Unit not known',
  none: 'No bad data was seen',
  noneBody: 'All that portal, post and agencies told in the last 30 days was sound.',
};
