import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ParkedRequest } from './parked-request.js';
import { useParkedRequests } from './use-mending.js';

/** What agencies would not take, for the clerk who can mend it. */
export default function MendingPage() {
  const { t } = useTranslation();
  const { data, error, refetch, isPending } = useParkedRequests();
  return (
    <>
      <h1>{t('mending.title')}</h1>
      {isPending && <Loading />}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <Empty title={t('mending.empty.title')} body={t('mending.empty.body')} />}
      {data?.items.map((request) => (
        <ParkedRequest key={request.id} request={request} />
      ))}
    </>
  );
}
