import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Empty } from '../../ui/empty.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import '../operations/operations.css';
import { SyncRow } from './sync-row.js';
import { useSyncs, type Standing } from './use-syncs.js';

const STANDINGS: readonly Standing[] = ['parked', 'differs'];

/** What the portal will not take, and where its books differ from ours. */
export default function SyncPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const standing = STANDINGS.find((known) => known === search.get('standing')) ?? 'parked';
  return (
    <>
      <h1>{t('sync.title')}</h1>
      <nav className="views" aria-label={t('sync.views')}>
        {STANDINGS.map((one) => (
          <Link key={one} to={`?standing=${one}`} aria-current={one === standing ? 'page' : undefined}>
            {t(`sync.${one}.name`)}
          </Link>
        ))}
      </nav>
      <p className="soft">{t(`sync.${standing}.about`)}</p>
      <List standing={standing} />
    </>
  );
}

function List({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation();
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useSyncs(standing);
  if (isPending) return <Loading />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <Empty title={t(`sync.${standing}.empty`)} body={t(`sync.${standing}.emptyBody`)} />;
  return (
    <>
      <table className="rows grid">
        <thead>
          <tr>
            <th scope="col">{t('sync.dossier')}</th>
            <th scope="col">{t('sync.telling')}</th>
            <th scope="col">{t('sync.answer')}</th>
            <th scope="col">{t('sync.done')}</th>
            <th scope="col">{t('sync.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((sync) => (
            <SyncRow key={sync.id} sync={sync} />
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <Button className="more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('dossiers.more')}
        </Button>
      )}
    </>
  );
}
