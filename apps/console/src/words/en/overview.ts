import type { Words } from '../vi/index.js';

export const overview: Words['overview'] = {
  title: 'Today',
  of: '{{offices}} — as of {{at}}',
  quiet: '{{office}} has recorded nothing for {{count}} working hours',
  quietSince:
    'Last record: {{when}}. What was taken in or given out and not entered is in no figure: have it entered now.',
  quietEver:
    'Nothing was recorded in two months. If nobody comes to this office, the operator is to say so in the organisation data.',
  figures: 'Today’s figures',
  receivedToday: 'Received today',
  apologies: 'Apologies to sign ({{count}})',
  apology: 'promised for {{old}}, would become {{new}}',
  byHolder: 'Who has them',
  byProcedure: 'By procedure',
  byChannel: 'By channel',
  byClerk: 'By clerk',
  byClerkAbout: 'Open dossiers, by who took them in.',
  nobody: 'Not taken in yet, or nobody known',
  open: 'Open',
  soon: 'Due soon',
  nothingOpen: 'Nothing is open.',
};
