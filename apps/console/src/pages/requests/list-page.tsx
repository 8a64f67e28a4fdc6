import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Empty } from '../../ui/empty.js';
import { onKey } from '../../ui/keys.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { addressOf, countOf, filtersOf, toCode, VIEWS, type Filters } from './filters.js';
import { Rows } from './rows.js';
import { useRequestCounts, useRequests } from './use-requests.js';

/** The desk of an agency: what it was asked, by time left. Filters live in the address. */
export default function ListPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const filters = filtersOf(search);
  return (
    <>
      <h1>{t('requests.title')}</h1>
      <Views filters={filters} />
      <Search filters={filters} />
      <List filters={filters} />
    </>
  );
}

function Views({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation();
  const counts = useRequestCounts();
  return (
    <nav className="views" aria-label={t('requests.views')}>
      {VIEWS.map((view) => {
        const count = counts && countOf(view, counts);
        return (
          <Link
            key={view}
            to={addressOf({ ...filters, view })}
            aria-current={filters.view === view ? 'page' : undefined}
            className={`${view} ${count ? 'some' : ''}`}
          >
            {t(`requests.view.${view}`)}
            {count !== undefined && <span className="count">{count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}

function Search({ filters: { view, code = '' } }: { readonly filters: Filters }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const field = useRef<InputRef>(null);
  useEffect(() => onKey('/', () => field.current?.focus()), []);
  const look = (typed: string) => void navigate(addressOf({ view: typed ? 'all' : view, code: toCode(typed) }));
  return (
    <div className="filters no-print">
      <Input
        ref={field}
        key={code}
        type="search"
        allowClear
        className="search"
        defaultValue={code}
        placeholder={t('requests.search')}
        aria-label={t('requests.search')}
        onPressEnter={({ currentTarget }) => look(currentTarget.value)}
        onChange={({ target }) => target.value === '' && code !== '' && look('')}
      />
    </div>
  );
}

function List({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation();
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useRequests(filters);
  if (isPending) return <Loading />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const rows = data.pages.flatMap(({ items }) => items);
  const what = filters.code ? 'found' : filters.view;
  if (rows.length === 0)
    return <Empty title={t(`requests.empty.${what}.title`)} body={t(`requests.empty.${what}.body`)} />;
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
