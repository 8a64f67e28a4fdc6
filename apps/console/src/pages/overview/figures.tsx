import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { todayAtOffice } from '../../ui/format.js';
import type { components } from '../../api/generated/schema.js';

export type Overview = components['schemas']['Overview'];
const WITH_LIST = ['overdue', 'soon', 'submitted', 'finished', 'open'] as const;

/** What counts today, the urgent first. */
export function Figures({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  return (
    <ul className="figures" aria-label={t('overview.figures')}>
      {WITH_LIST.map((view) => (
        <li key={view} className={`${view} ${overview[view] > 0 ? 'some' : ''}`}>
          <Link to={`/dossiers?view=${view}`}>
            <strong>{overview[view]}</strong> {t(`dossiers.view.${view}`)}
          </Link>
        </li>
      ))}
      <li>
        <Link to={`/dossiers?view=all&receivedOn=${todayAtOffice(new Date(overview.at))}`}>
          <strong>{overview.receivedToday}</strong> {t('overview.receivedToday')}
        </Link>
      </li>
    </ul>
  );
}
