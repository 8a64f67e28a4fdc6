import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.js';
import { toMoment } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import '../operations/operations.css';
import { MismatchRow } from './mismatch-row.js';
import { SIDES, useCompare, useMismatches, type Mismatches, type Side } from './use-mismatches.js';

/** Where the books of portal and agencies differ from ours: one row, one click, and gone when the books were compared anew. */
export default function ReconciliationPage() {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('reconciliation.title')}</h1>
      <p className="soft">{t('reconciliation.about')}</p>
      {SIDES.map((side) => (
        <section key={side} className="card">
          <h2>{t(`reconciliation.side.${side}`)}</h2>
          <Books side={side} />
        </section>
      ))}
    </>
  );
}

function Books({ side }: { readonly side: Side }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useMismatches(side);
  const comparing = useCompare(side);
  const isUnderWay = comparing.isPending || (data?.last !== undefined && !data.last.endedAt);
  return (
    <>
      <div className="act-buttons">
        <Button loading={isUnderWay} onClick={() => comparing.mutate()}>
          {t('reconciliation.compare')}
        </Button>
      </div>
      {comparing.error && <ProblemNotice error={comparing.error} />}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data ? <Rows side={side} mismatches={data} /> : !error && <Loading />}
    </>
  );
}

function Rows({ side, mismatches: { last, items } }: { readonly side: Side; readonly mismatches: Mismatches }) {
  const { t } = useTranslation();
  const said = last
    ? t(last.fault ? 'reconciliation.failed' : 'reconciliation.last', {
        when: toMoment(last.startedAt),
        count: last.compared,
        fault: last.fault,
      })
    : t('reconciliation.never');
  if (items.length === 0 && !last) return <Empty title={said} body={t('reconciliation.neverBody')} />;
  if (items.length === 0)
    return <Empty title={t(last?.fault ? 'reconciliation.unfinished' : 'reconciliation.same')} body={said} />;
  return (
    <>
      <p className="soft">{said}</p>
      <table className="rows grid">
        <thead>
          <tr>
            <th scope="col">{t('reconciliation.dossier')}</th>
            <th scope="col">{t('reconciliation.what')}</th>
            <th scope="col">{t('reconciliation.ours')}</th>
            <th scope="col">{t('reconciliation.theirs')}</th>
            <th scope="col">{t('reconciliation.act')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((mismatch) => (
            <MismatchRow key={mismatch.id} side={side} mismatch={mismatch} />
          ))}
        </tbody>
      </table>
    </>
  );
}
