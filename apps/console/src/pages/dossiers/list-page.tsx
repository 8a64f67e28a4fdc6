import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useMe } from '../../session/me.js';
import { Empty } from '../../ui/empty.js';
import { onKey } from '../../ui/keys.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { FeedbackNotice } from '../feedback/feedback-notice.js';
import { ParkedNotice } from '../mending/parked-notice.js';
import { FilterBar } from './filter-bar.js';
import { addressOf, filtersOf, isNarrowed } from './filters.js';
import { Rows } from './rows.js';
import { useCounts, useDossiers } from './use-dossiers.js';
import { Views } from './views.js';

/** The desk's list. Filters live in the address; words, which may be a name, only in this entry of the history. */
export default function ListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { role } = useMe();
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: { words?: string } | null };
  const words = state?.words ?? '';
  const filters = filtersOf(search);
  const counts = useCounts();
  const receive = () => void navigate('/receive');
  useEffect(() => (role === 'clerk' ? onKey('n', receive) : undefined));
  return (
    <>
      <div className="title">
        <h1>{t('dossiers.title')}</h1>
        {role === 'clerk' && (
          <Button type="primary" onClick={receive}>
            {t('dossiers.receive')}
          </Button>
        )}
      </div>
      {role === 'clerk' && <ParkedNotice />}
      {role === 'clerk' && <FeedbackNotice />}
      <Views filters={filters} counts={counts} />
      <FilterBar
        filters={filters}
        words={words}
        onFilters={(next) => void navigate(addressOf(next), { state })}
        onWords={(next) => void navigate(addressOf(filters), { state: { words: next }, replace: true })}
      />
      <List filters={filters} words={words} />
    </>
  );
}

function List({ filters, words }: { filters: ReturnType<typeof filtersOf>; words: string }) {
  const { t } = useTranslation();
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useDossiers(
    filters,
    words,
  );
  if (isPending) return <Loading />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0)
    return (
      <Empty
        title={t(isNarrowed(filters, words) ? 'dossiers.empty.filtered' : 'dossiers.empty.title')}
        body={t(isNarrowed(filters, words) ? 'dossiers.empty.filteredBody' : 'dossiers.empty.body')}
      />
    );
  return (
    <>
      <Rows rows={rows} />
      {hasNextPage && (
        <Button className="more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('dossiers.more')}
        </Button>
      )}
    </>
  );
}
