import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Empty } from '../../ui/empty.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import '../operations/operations.css';
import { useNames } from '../operations/names.js';
import { CauseCard } from './cause-card.js';
import { useCauses } from './use-parked.js';

/** Parked messages by what holds them up, the longest held first. */
export default function CausesPage() {
  const { t } = useTranslation();
  const names = useNames();
  const [search] = useSearchParams();
  const service = search.get('service');
  const { data = [], error, refetch, isPending } = useCauses();
  const causes = data.filter((cause) => service === null || cause.service === service);
  return (
    <>
      <h1>{t('parked.title')}</h1>
      <p className="soft">
        {t('parked.about')}
        {service !== null && (
          <>
            {' '}
            {t('parked.onlyOf', { service: names.service(service) })} <Link to="/parked">{t('parked.ofAll')}</Link>
          </>
        )}
      </p>
      {isPending ? (
        <Loading />
      ) : error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : causes.length === 0 ? (
        <Empty title={t('parked.empty.title')} body={t('parked.empty.body')} />
      ) : (
        <ul className="causes">
          {causes.map((cause) => (
            <li key={`${cause.service} ${cause.cause}`}>
              <CauseCard cause={cause} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
