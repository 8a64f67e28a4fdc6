import { useTranslation } from 'react-i18next';
import { Bar } from './bar.js';
import type { Ii06a } from './use-reports.js';

const MOST = 8;

/** How the dossiers of each office stand, or of each field where there is one office; the largest first, the table has them all. */
export function PartsChart({ groups }: Pick<Ii06a, 'groups'>) {
  const { t } = useTranslation();
  const lines =
    groups.length === 1
      ? groups[0]!.rows.map(({ field, fieldName, counts }) => ({ key: field, name: fieldName, counts }))
      : groups.map(({ holder, total }) => ({ key: holder.id, name: holder.name, counts: total }));
  if (lines.length < 2) return null;
  const largest = lines.toSorted((a, b) => b.counts.counted - a.counts.counted).slice(0, MOST);
  const widest = largest[0]!.counts.counted;
  return (
    <div className="parts-chart" role="group" aria-label={t('reports.byPart')}>
      {largest.map(({ key, name, counts }) => (
        <Bar key={key} total={counts} of={widest} name={name} />
      ))}
    </div>
  );
}
