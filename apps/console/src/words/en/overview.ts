import type { Words } from '../vi/index.js';

export const overview: Words['overview'] = {
  title: 'Today',
  of: '{{offices}} — as of {{at}}',
  figures: 'Today’s figures',
  receivedToday: 'Received today',
  apologies: 'Apologies to sign ({{count}})',
  apology: 'promised for {{old}}, would become {{new}}',
  byHolder: 'Who has them',
  byProcedure: 'By procedure',
  byChannel: 'By channel',
  byClerk: 'By clerk',
  byClerkAbout: 'Open dossiers, by the account of who took them in.',
  nobody: 'Not taken in yet, or nobody known',
  open: 'Open',
  soon: 'Due soon',
  nothingOpen: 'Nothing is open.',
};
