import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOf, VIEWS, type Counts, type Filters } from './filters.js';

/** The groups of the desk, and how many dossiers lie in each. */
export function Views({ filters, counts }: { readonly filters: Filters; readonly counts: Counts | undefined }) {
  const { t } = useTranslation();
  return (
    <nav className="views" aria-label={t('dossiers.views')}>
      {VIEWS.map((view) => (
        <Link
          key={view}
          to={addressOf({ ...filters, view })}
          aria-current={filters.view === view ? 'page' : undefined}
          className={`${view} ${view !== 'all' && counts?.[view] ? 'some' : ''}`}
        >
          {t(`dossiers.view.${view}`)}
          {view !== 'all' && counts && <span className="count">{counts[view]}</span>}
        </Link>
      ))}
    </nav>
  );
}
