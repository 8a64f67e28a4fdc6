/** Which service answers for each part of the API. */
const OWNERS: ReadonlyMap<string | undefined, string> = new Map([
  ['dossiers', 'one-stop'],
  ['dossier-counts', 'one-stop'],
  ['overview', 'one-stop'],
  ['applicants', 'one-stop'],
  ['procedures', 'one-stop'],
  ['register', 'one-stop'],
  ['hand-over-slips', 'one-stop'],
  ['escalations', 'one-stop'],
  ['calendar-changes', 'one-stop'],
  ['organisation', 'one-stop'],
  ['reorganisations', 'one-stop'],
  ['live', 'one-stop'],
  ['requests', 'agencies'],
  ['request-counts', 'agencies'],
  ['shipments', 'postal'],
  ['hand-over-lists', 'postal'],
  ['postal-days', 'postal'],
  ['submissions', 'portal'],
  ['sync', 'portal'],
  ['catalogue', 'portal'],
  ['feedback', 'portal'],
  ['portal-differences', 'portal'],
  ['portal-bad-data', 'portal'],
  ['agency-bad-data', 'agencies'],
  ['postal-bad-data', 'postal'],
  ['agency-differences', 'agencies'],
  ['statistics', 'statistics'],
  ['reports', 'statistics'],
]);

/** Who is called back by whoever is no agency. */
const CALLED_BACK: ReadonlyMap<string | undefined, string> = new Map([
  ['post', 'postal'],
  ['feedback', 'portal'],
]);

/** Signs people in and gives their browsers the pages. */
export const CONSOLE = 'console';

/**
 * The name of the processes that answer for a URL; undefined where no single one does. Callbacks go to the process that runs
 * the agency's adapter, everything else about requests to any of the agencies service.
 */
export function ownerOf(url: string): string | undefined {
  const { pathname, searchParams } = new URL(url, 'http://gateway.invalid');
  const [, version, part, name] = pathname.split('/');
  if (version === 'tra-cuu' || version === 'thu-tuc') return 'one-stop';
  if (version !== 'v1') return CONSOLE;
  if (part === 'parked') return name ?? searchParams.get('service') ?? undefined;
  if (part === 'callbacks') return CALLED_BACK.get(name) ?? `agencies:${name}`;
  return OWNERS.get(part);
}
