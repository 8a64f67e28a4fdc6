import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.js';
import { toMoment } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import '../operations/operations.css';
import { DifferenceRow } from './difference-row.js';
import { isUnderWay, useCatalogue, useImport, type Catalogue } from './use-catalogue.js';

/** Where the portal's catalogue of procedures and our files say different things, for a person to judge. */
export default function CataloguePage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useCatalogue();
  const importing = useImport();
  return (
    <>
      <h1>{t('catalogue.title')}</h1>
      <p className="soft">{t('catalogue.about')}</p>
      <div className="act-buttons">
        <Button type="primary" loading={importing.isPending || isUnderWay(data)} onClick={() => importing.mutate()}>
          {t('catalogue.import')}
        </Button>
      </div>
      <Run run={data?.run} />
      {importing.error && <ProblemNotice error={importing.error} />}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data ? (
        <>
          <Differences catalogue={data} />
          <ToCheck toCheck={data.toCheck} />
        </>
      ) : (
        !error && <Loading />
      )}
    </>
  );
}

/** How far the fetch is, or why the last one did not end; what was fetched before it stays below. */
function Run({ run }: Pick<Catalogue, 'run'>) {
  const { t } = useTranslation();
  if (!run || (run.endedAt && !run.fault)) return null;
  const { startedAt, fetched, wanted, fault } = run;
  if (fault) return <Alert type="error" showIcon title={t('catalogue.failed', { when: toMoment(startedAt), fault })} />;
  return (
    <p role="status">
      {wanted === undefined ? t('catalogue.listing') : t('catalogue.fetching', { count: fetched, wanted })}
    </p>
  );
}

function Differences({ catalogue: { fetchedAt, procedures, items } }: { readonly catalogue: Catalogue }) {
  const { t } = useTranslation();
  if (!fetchedAt) return <Empty title={t('catalogue.never')} body={t('catalogue.neverBody')} />;
  const said = t('catalogue.fetched', { when: toMoment(fetchedAt), count: procedures ?? 0 });
  if (items.length === 0) return <Empty title={t('catalogue.same')} body={said} />;
  return (
    <>
      <p className="soft">{said}</p>
      <table className="rows grid">
        <thead>
          <tr>
            <th scope="col">{t('catalogue.procedure')}</th>
            <th scope="col">{t('catalogue.difference')}</th>
            <th scope="col">{t('catalogue.change')}</th>
            <th scope="col">{t('catalogue.judgement')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((difference) => (
            <DifferenceRow key={difference.code + difference.sentence} difference={difference} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What nobody has held against its text yet: who keeps the files does, and strikes it out there. */
function ToCheck({ toCheck }: Pick<Catalogue, 'toCheck'>) {
  const { t } = useTranslation();
  if (toCheck.length === 0) return null;
  return (
    <section className="card to-check">
      <h2>{t('catalogue.toCheck')}</h2>
      <p className="soft">{t('catalogue.toCheckAbout')}</p>
      {toCheck.map(({ of, what }, at) => (
        <div key={at}>
          <h3>{of}</h3>
          <ul>
            {what.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
