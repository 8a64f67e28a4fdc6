import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import '../operations/operations.css';
import { CauseCard } from './cause-card.js';
import { useCauses } from './use-parked.js';

/** Parked messages by what holds them up, the longest held first. */
export default function CausesPage() {
  const { t } = useTranslation();
  const { data, error, refetch, isPending } = useCauses();
  return (
    <>
      <h1>{t('parked.title')}</h1>
      <p className="soft">{t('parked.about')}</p>
      {isPending ? (
        <Loading />
      ) : error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : data.length === 0 ? (
        <Empty title={t('parked.empty.title')} body={t('parked.empty.body')} />
      ) : (
        <ul className="causes">
          {data.map((cause) => (
            <li key={`${cause.service} ${cause.cause}`}>
              <CauseCard cause={cause} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
