import './feedback.css';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Empty } from '../../ui/empty.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Rows } from './rows.js';
import { useFeedbackList, VIEWS, type View } from './use-feedback.js';

const NAMES = Object.keys(VIEWS) as View[];

/** What people said of rules and officials, by the time left to answer it. */
export default function ListPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const view = NAMES.find((known) => known === search.get('view')) ?? 'open';
  return (
    <>
      <h1>{t('feedback.title')}</h1>
      <nav className="views" aria-label={t('feedback.views')}>
        {NAMES.map((name) => (
          <Link key={name} to={`?view=${name}`} aria-current={name === view ? 'page' : undefined}>
            {t(`feedback.view.${name}`)}
          </Link>
        ))}
      </nav>
      <List view={view} />
    </>
  );
}

function List({ view }: { readonly view: View }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useFeedbackList(view);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.items.length === 0)
    return <Empty title={t(`feedback.empty.${view}.title`)} body={t(`feedback.empty.${view}.body`)} />;
  return <Rows rows={data.items} />;
}
