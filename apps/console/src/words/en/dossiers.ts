import type { Words } from '../vi/index.js';

export const dossiers: Words['dossiers'] = {
  title: 'Dossiers',
  code: 'Code',
  applicant: 'Applicant',
  procedure: 'Procedure',
  state: 'State',
  appointment: 'Promised',
  empty: { title: 'No dossiers yet', body: 'Dossiers filed online or received at the counter appear here.' },
};
