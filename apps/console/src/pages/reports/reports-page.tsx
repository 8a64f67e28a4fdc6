import './reports.css';
import { Alert, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { toDay } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ShareChart } from '../../ui/share-chart.js';
import { AsReported } from './as-reported.js';
import { Bar } from './bar.js';
import { Behind } from './behind.js';
import { Files } from './files.js';
import { addressOf, filtersOf, partsOf, type Filters, type Units } from './filters.js';
import { Ii06aTable } from './ii-06a-table.js';
import { IndicatorTable } from './indicator-table.js';
import { Explain } from './number.js';
import { Objectives } from './objectives.js';
import { PartsChart } from './parts-chart.js';
import { Snapshots } from './snapshots.js';
import { useIi06a, useIndicators, usePeriods, type Asked, type Ii06a, type Indicator } from './use-reports.js';

/** The office's figures of a period; each number says what it is made of. */
export default function ReportsPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = usePeriods();
  return (
    <>
      <h1>{t('reports.title')}</h1>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data ? <Reports periods={data.items.map(({ name }) => name)} /> : !error && <Loading />}
    </>
  );
}

function Reports({ periods }: { readonly periods: readonly string[] }) {
  const [search] = useSearchParams();
  const [asked, explain] = useState<Asked>();
  const filters = filtersOf(search, periods[0]!);
  return (
    <Explain value={explain}>
      <Choice filters={filters} periods={periods} />
      {filters.reported ? <AsReported id={filters.reported} filters={filters} /> : <Period filters={filters} />}
      <Snapshots filters={filters} />
      <Indicators which="qd-766" filters={filters} />
      <Indicators which="cchc" filters={filters} />
      <Objectives filters={filters} />
      {asked && <Behind filters={filters} asked={asked} onClose={() => explain(undefined)} />}
    </Explain>
  );
}

function Choice({ filters, periods }: { readonly filters: Filters; readonly periods: readonly string[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = (change: Partial<Filters>) => void navigate(addressOf({ ...filters, reported: undefined, ...change }));
  const options = [...new Set([filters.period, ...periods])].map((period) => {
    const { kind, ...parts } = partsOf(period);
    return { value: period, label: t(`reports.period.${kind}`, parts) };
  });
  return (
    <div className="filters no-print">
      <Select
        aria-label={t('reports.periods')}
        value={filters.period}
        options={options}
        onChange={(period) => go({ period })}
      />
      <Segmented<Units>
        value={filters.units}
        options={(['then', 'today'] as const).map((units) => ({
          value: units,
          label: t(units === 'then' ? 'reports.unitsThen' : 'reports.unitsToday'),
        }))}
        onChange={(units) => go({ units })}
      />
    </div>
  );
}

function Period({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation();
  const { data, error, refetch, isPending } = useIi06a(filters);
  if (isPending) return <Loading />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const days = { from: toDay(`${data.from}T05:00:00Z`), to: toDay(`${data.to}T05:00:00Z`) };
  return (
    <section className="card">
      <h2>{t('reports.ii06a')}</h2>
      <p className="soft">
        {t('reports.days', days)} <Files name="ii-06a" filters={filters} />
      </p>
      <Bar total={data.total} />
      <PartsChart groups={data.groups} />
      <Ii06aTable report={data} />
      <Checks checks={data.checks} />
    </section>
  );
}

function Checks({ checks }: Pick<Ii06a, 'checks'>) {
  const { t } = useTranslation();
  const failed = checks.filter(({ holds }) => !holds).map(({ rule }) => rule);
  if (failed.length === 0) return <p className="soft">{t('reports.checked')}</p>;
  return <Alert type="error" showIcon title={t('reports.unchecked', { rules: failed.join('; ') })} />;
}

function Indicators({ which, filters }: { readonly which: 'qd-766' | 'cchc'; readonly filters: Filters }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useIndicators(which, filters);
  return (
    <section className="card">
      <h2>{t(`reports.${which}`)}</h2>
      <p className="soft">
        <Files name={`indicators/${which}`} filters={filters} />
      </p>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data ? (
        <>
          <ShareChart title={t(`reports.${which}`)} bars={data.items.filter(({ rate }) => rate !== null).map(toBar)} />
          <IndicatorTable name={t(`reports.${which}`)} items={data.items} />
        </>
      ) : (
        !error && <Loading />
      )}
    </section>
  );
}

const toBar = ({ no, name, rate, fullAt }: Indicator) => ({
  key: no,
  name: `${no} ${name}`,
  share: rate,
  target: fullAt,
  isShort: fullAt !== undefined && rate! < fullAt,
});
