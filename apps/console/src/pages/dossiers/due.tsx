import { useTranslation } from 'react-i18next';
import type { components } from '../../api/generated/schema.js';
import { toDay } from '../../ui/format.js';
import { TimeLeft } from '../../ui/time-left.js';
import { timeOf } from './time-of.js';

/** How much time is left; where none is counted, why. */
export function Due({
  row,
  full = false,
}: {
  readonly row: components['schemas']['Dossier'];
  readonly full?: boolean;
}) {
  const { t } = useTranslation();
  const time = timeOf(row);
  if (time === 'running' || time === 'stands') return <TimeLeft dueAt={row.dueAt} full={full} />;
  return (
    <span className="time none">
      {t(`dossiers.time.${time}`)}
      {row.clock.stoppedAt && <small>{toDay(row.clock.stoppedAt)}</small>}
    </span>
  );
}
