import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Kind, Row, ScoreSheet } from './use-scores.js';

interface Props {
  readonly sheet: ScoreSheet;
  readonly onScore: (row: Row) => void;
}

/** The tree line by line: areas with their sums, criteria with the score of each side and what it rests on. */
export function ScoreTable({ sheet: { rows, mayEnter, name }, onScore }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={name}>
      <table className="report lines scores">
        <thead>
          <tr>
            {(['no', 'criterion', 'max', 'self', 'appraised', 'act'] as const).map((column) => (
              <th scope="col" key={column}>
                {t(`scores.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.no} className={`depth-${row.depth}`}>
              <td>{row.no}</td>
              <th scope="row">
                {row.name}
                {row.evidence && <small className="soft">{t('scores.evidence', { evidence: row.evidence })}</small>}
              </th>
              <td data-label={t('scores.column.max')}>{row.max.toLocaleString(i18n.language)}</td>
              <td data-label={t('scores.column.self')}>
                <Points row={row} kind="self" />
              </td>
              <td data-label={t('scores.column.appraised')}>
                <Points row={row} kind="appraised" />
              </td>
              <td>
                {!row.sums && (
                  <Button
                    size="small"
                    aria-label={t(mayEnter ? 'scores.enterOne' : 'scores.seeOne', { no: row.no, name: row.name })}
                    onClick={() => onScore(row)}
                  >
                    {t(mayEnter ? 'scores.enter' : 'scores.see')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Points({ row, kind }: { readonly row: Row; readonly kind: Kind }) {
  const { t, i18n } = useTranslation();
  const toText = (points: number | null) =>
    points === null ? t('reports.notApplicable') : points.toLocaleString(i18n.language);
  if (row.sums) return toText(row.sums[kind].points);
  const given = row[kind];
  if (!given) return <span className="soft">{t('scores.notYet')}</span>;
  const { numerator, denominator } = row.computed ?? {};
  return (
    <>
      {toText(given.points)}
      {given.entry ? (
        <small className="soft">{given.entry.note}</small>
      ) : (
        <small className="soft">{t('scores.byFigures', { part: numerator?.value, whole: denominator?.value })}</small>
      )}
    </>
  );
}
