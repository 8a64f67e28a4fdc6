import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ShareChart } from '../../ui/share-chart.js';
import { Files } from './files.js';
import type { Filters } from './filters.js';
import { Part } from './indicator-table.js';
import { useObjectives, type Objective } from './use-reports.js';

/** Quality objectives: what was set, what was measured, and whether it is reached, office by office. */
export function Objectives({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useObjectives(filters);
  return (
    <section className="card objectives">
      <h2>{t('reports.objectives')}</h2>
      <p className="soft">
        <Files name="objectives" filters={filters} />
      </p>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.offices.length === 0 && <p>{t('reports.nobody')}</p>}
      {data?.offices.map(({ holder, items }) => (
        <div key={holder.id}>
          <h3>{holder.name}</h3>
          <ShareChart
            title={`${t('reports.objectives')}: ${holder.name}`}
            bars={items
              .filter((item) => item.rate !== null)
              .map((item) => ({
                key: item.no,
                name: item.name,
                share: item.rate,
                target: targetOf(item),
                isShort: item.met === false,
              }))}
          />
          <ObjectiveTable name={`${t('reports.objectives')}: ${holder.name}`} items={items} holder={holder.id} />
        </div>
      ))}
    </section>
  );
}

const targetOf = ({ atLeast, atMost }: Objective): number | undefined => atLeast ?? atMost;

/** Nothing lies below 0% and nothing above 100%: there a bound is the number itself. */
function boundOf({ atLeast, atMost }: Objective, t: TFunction): string {
  if (atLeast === 100 || atMost === 0) return `${atLeast ?? atMost}%`;
  return atLeast === undefined ? t('reports.atMost', { share: atMost }) : t('reports.atLeast', { share: atLeast });
}

interface TableProps {
  readonly name: string;
  readonly items: readonly Objective[];
  readonly holder: string;
}

function ObjectiveTable({ name, items, holder }: TableProps) {
  const { t, i18n } = useTranslation();
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={name}>
      <table className="report lines indicators">
        <thead>
          <tr>
            {(['no', 'objective', 'numerator', 'denominator', 'rate', 'target', 'met'] as const).map((column) => (
              <th scope="col" key={column}>
                {t(`reports.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.no}>
              <td>{item.no}</td>
              <th scope="row">
                {item.name}
                <small className="soft">{item.rule}</small>
                {item.notApplicable && <small className="soft">{item.notApplicable}</small>}
              </th>
              <td data-label={t('reports.column.numerator')}>
                {item.numerator && <Part part={item.numerator} name={item.name} holder={holder} />}
              </td>
              <td data-label={t('reports.column.denominator')}>
                {item.denominator && <Part part={item.denominator} name={item.name} holder={holder} />}
              </td>
              <td data-label={t('reports.column.rate')}>
                {item.rate !== null && `${item.rate.toLocaleString(i18n.language)}%`}
              </td>
              <td data-label={t('reports.column.target')}>{boundOf(item, t)}</td>
              <td data-label={t('reports.column.met')}>
                {t(item.met === null ? 'reports.notMeasured' : item.met ? 'reports.met' : 'reports.missed')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
