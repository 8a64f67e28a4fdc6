import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure } from './number.js';
import type { Ii06a, Line } from './use-reports.js';

/** Columns 3 to 13 of the form. */
const COLUMNS = [
  ...(['counted', 'receivedOnline', 'receivedDirect', 'carried'] as const),
  ...(['settled', 'early', 'onTime', 'late'] as const),
  ...(['open', 'openInTime', 'openLate'] as const),
];

interface Cells {
  readonly counts: Line;
  readonly field?: string | undefined;
  readonly holder?: string | undefined;
}

/** Biểu II.06a as it stands on paper; every number opens what it is made of. */
export function Ii06aTable({ report: { groups, total } }: { readonly report: Ii06a }) {
  const { t } = useTranslation();
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={t('reports.ii06a')}>
      <table className="report">
        <Head />
        <tbody>
          {groups.map(({ holder, rows, total: sum }) => (
            <Fragment key={holder.id}>
              <tr className="sum">
                <th scope="row">{[holder.level, holder.name].filter(Boolean).join(' – ')}</th>
                <Numbers counts={sum} holder={holder.id} />
              </tr>
              {rows.map(({ field, fieldName, counts }) => (
                <tr key={field}>
                  <th scope="row">{fieldName}</th>
                  <Numbers counts={counts} holder={holder.id} field={field ?? undefined} />
                </tr>
              ))}
            </Fragment>
          ))}
          <tr className="sum">
            <th scope="row">{t('reports.total')}</th>
            <Numbers counts={total} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Head() {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t('reports.field')}
        </th>
        <th scope="colgroup" colSpan={4}>
          {t('reports.received')}
        </th>
        <th scope="colgroup" colSpan={4}>
          {t('reports.settled')}
        </th>
        <th scope="colgroup" colSpan={3}>
          {t('reports.open')}
        </th>
      </tr>
      <tr>
        {COLUMNS.map((column) => (
          <th scope="col" key={column}>
            {t(`reports.column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Numbers({ counts, field, holder }: Cells) {
  const { t } = useTranslation();
  return COLUMNS.map((figure) => (
    <td key={figure} className={figure.toLowerCase().includes('late') && counts[figure] > 0 ? 'late' : undefined}>
      <Figure
        figure={figure}
        value={counts[figure]}
        name={t(`reports.column.${figure}`)}
        field={field}
        holder={holder}
      />
    </td>
  ));
}
