import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { toMoment } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Bar } from './bar.js';
import { addressOf, type Filters } from './filters.js';
import { Ii06aTable } from './ii-06a-table.js';
import { IndicatorTable } from './indicator-table.js';
import { Explain } from './number.js';
import { useReported } from './use-snapshots.js';

/** The figures as they were reported, whatever became known since. */
export function AsReported({ id, filters }: { readonly id: string; readonly filters: Filters }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useReported(id);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const leave = <Link to={addressOf({ ...filters, reported: undefined })}>{t('reports.snapshot.leave')}</Link>;
  return (
    <section className="card">
      <h2>{t('groups' in data ? 'reports.ii06a' : 'reports.snapshot.indicators')}</h2>
      <Alert type="info" title={t('reports.snapshot.seen', { when: toMoment(data.countedTo) })} action={leave} />
      <Explain value={undefined}>
        {'groups' in data ? (
          <>
            <Bar total={data.total} />
            <Ii06aTable report={data} />
          </>
        ) : (
          <IndicatorTable name={t('reports.snapshot.indicators')} items={data.items} />
        )}
      </Explain>
    </section>
  );
}
