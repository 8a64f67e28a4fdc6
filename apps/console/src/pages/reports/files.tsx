import { addressOf, type Filters } from './filters.js';

/** The same figures to be signed or sent on. */
export const Files = ({ name, filters }: { readonly name: string; readonly filters: Filters }) =>
  (['pdf', 'xlsx'] as const).map((kind) => (
    <a key={kind} className="download no-print" href={`/v1/reports/${name}/${kind}${addressOf(filters)}`}>
      {kind.toUpperCase()}
    </a>
  ));
