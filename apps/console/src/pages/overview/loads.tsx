import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOf, type Filters } from '../dossiers/filters.js';
import type { Overview } from './figures.js';

type Load = Overview['holders'][number];

interface Props {
  readonly title: string;
  readonly about?: string;
  readonly loads: readonly Load[];
  readonly nameOf: (key: string) => string;
  /** By which filter the list shows the dossiers of a line; without one the numbers lead nowhere. */
  readonly filter?: 'holder' | 'procedure' | 'channel' | 'clerk';
  /** Says each line's share of all. */
  readonly shares?: boolean;
}

/** Open dossiers along one axis, those with most overdue first. */
export function Loads({ title, about, loads, nameOf, filter, shares = false }: Props) {
  const { t } = useTranslation();
  const all = loads.reduce((sum, { open }) => sum + open, 0);
  return (
    <section className="card">
      <h2>{title}</h2>
      {about && <p className="soft">{about}</p>}
      {all === 0 ? (
        <p className="soft">{t('overview.nothingOpen')}</p>
      ) : (
        <table className="loads" aria-label={title}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('overview.open')}</th>
              <th scope="col">{t('dossiers.view.overdue')}</th>
              <th scope="col">{t('overview.soon')}</th>
            </tr>
          </thead>
          <tbody>
            {loads.map((load) => (
              <Line key={load.key} load={load} all={all} shares={shares} filter={filter}>
                {load.key === null ? t('overview.nobody') : nameOf(load.key)}
              </Line>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface LineProps {
  readonly load: Load;
  readonly all: number;
  readonly shares: boolean;
  readonly filter: Props['filter'] | undefined;
  readonly children: string;
}

function Line({ load, all, shares, filter, children }: LineProps) {
  const { i18n } = useTranslation();
  const share = (load.open / all).toLocaleString(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const to = (view: Filters['view']) =>
    filter && load.key !== null ? `/dossiers${addressOf({ view, [filter]: load.key })}` : undefined;
  return (
    <tr>
      <th scope="row">
        {children}
        <span className="share" style={{ inlineSize: `${(100 * load.open) / all}%` }} />
      </th>
      <td>
        <Count of={load.open} to={to('open')} />
        {shares && <small className="soft">{share}</small>}
      </td>
      <td className="overdue">
        <Count of={load.overdue} to={to('overdue')} />
      </td>
      <td className="soon">
        <Count of={load.soon} to={to('soon')} />
      </td>
    </tr>
  );
}

const Count = ({ of, to }: { readonly of: number; readonly to: string | undefined }) =>
  of === 0 ? <span className="zero">0</span> : to ? <Link to={to}>{of}</Link> : <span>{of}</span>;
