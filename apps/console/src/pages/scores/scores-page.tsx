import '../reports/reports.css';
import './scores.css';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Empty } from '../../ui/empty.js';
import { Loading } from '../../ui/loading.js';
import { useKeptState } from '../../ui/kept.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ShareChart } from '../../ui/share-chart.js';
import { EnterDialog } from './enter-dialog.js';
import { ScoreTable } from './score-table.js';
import { useScoredOffices, useScores, type Chosen, type Row, type ScoreSheet } from './use-scores.js';

const FIRST = 2025;

/** How an office stands by the scoring tree of a year: scores by figures, by its head, by the appraiser. */
export default function ScoresPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const now = new Date().getFullYear();
  const year = Number(search.get('year')) || now;
  const { data, error, refetch } = useScoredOffices(year);
  const office = search.get('office') ?? data?.items[0]?.code;
  const years = Array.from({ length: Math.max(now - FIRST + 1, 1) }, (_, back) => now - back);
  return (
    <>
      <h1>{t('scores.title')}</h1>
      <div className="filters no-print">
        <Select
          aria-label={t('scores.year')}
          value={year}
          options={years.map((value) => ({ value, label: t('reports.period.year', { year: value }) }))}
          onChange={(chosen) => setSearch({ year: String(chosen), ...(office && { office }) })}
        />
        {data && data.items.length > 1 && (
          <Select
            className="office"
            aria-label={t('scores.office')}
            value={office}
            options={data.items.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(chosen) => setSearch({ year: String(year), office: chosen })}
          />
        )}
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && office && <Sheet chosen={{ year, office }} />}
      {data && !office && <Empty title={t('scores.none')} body={t('scores.noneBody')} />}
    </>
  );
}

function Sheet({ chosen }: { readonly chosen: Chosen }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useScores(chosen);
  const [no, score] = useKeptState<string | undefined>('scores/no', undefined);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const scoring = data.rows.find((row) => row.no === no);
  const files = `year=${chosen.year}&office=${encodeURIComponent(chosen.office)}`;
  return (
    <section className="card">
      <h2>{data.name}</h2>
      <p className="soft">
        {data.act}{' '}
        {(['pdf', 'xlsx'] as const).map((kind) => (
          <a key={kind} className="download no-print" href={`/v1/reports/scores/${kind}?${files}`}>
            {kind.toUpperCase()}
          </a>
        ))}
      </p>
      <Totals sheet={data} />
      <ShareChart title={t('scores.byArea')} bars={data.rows.filter(({ depth }) => depth === 0).map(toBar)} />
      <ScoreTable sheet={data} onScore={(row) => score(row.no)} />
      {scoring && <EnterDialog chosen={chosen} sheet={data} row={scoring} onClose={() => score(undefined)} />}
    </section>
  );
}

function toBar({ no, name, sums }: Row) {
  const { points, max } = sums!.self;
  return { key: no, name: `${no}. ${name}`, share: max === 0 ? null : Math.round((points / max) * 10_000) / 100 };
}

function Totals({ sheet: { total } }: { readonly sheet: ScoreSheet }) {
  const { t, i18n } = useTranslation();
  const toText = (value: number) => value.toLocaleString(i18n.language);
  return (
    <ul className="score-totals">
      {(['self', 'appraised'] as const).map((kind) => (
        <li key={kind}>
          {t(`scores.kind.${kind}`)}{' '}
          <strong>
            {t('scores.of', { points: toText(total.sums[kind].points), max: toText(total.sums[kind].max) })}
          </strong>
          {total.sums[kind].missing > 0 && (
            <small className="soft">{t('scores.missing', { count: total.sums[kind].missing })}</small>
          )}
        </li>
      ))}
    </ul>
  );
}
