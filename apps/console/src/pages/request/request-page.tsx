import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useOffices } from '../../api/offices.js';
import { FactList } from '../../ui/fact-list.js';
import { toMoment } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { Request } from '../requests/filters.js';
import { Due, State } from '../requests/rows.js';
import { Answer } from './answer.js';
import { Claim } from './claim.js';
import { Papers } from './papers.js';
import { Said } from './said.js';
import { useRequest, useStep } from './use-request.js';

/** One request: what the agency is asked, with the facts meant for it and no others, and its answer. */
export default function RequestPage() {
  const { t } = useTranslation();
  const { dossier, step, attempt } = useParams();
  const { data: request, error, refetch } = useRequest(`${dossier}/${step}/${attempt}`);
  return (
    <>
      <Link to="/requests" className="back no-print">
        ← {t('requests.back')}
      </Link>
      {error ? (
        <>
          <h1>{t('requests.one')}</h1>
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        </>
      ) : request ? (
        <Whole request={request} />
      ) : (
        <Loading />
      )}
    </>
  );
}

const OPEN = ['accepted', 'deferred', 'awaiting-supplement', 'awaiting-payment'];

function Whole({ request }: { readonly request: Request }) {
  const isMineToAnswer = request.atDesk && OPEN.includes(request.status);
  return (
    <article className="request">
      <Head request={request} />
      <div className="columns">
        <div>
          <Facts request={request} />
          <Papers request={request} />
        </div>
        <div>
          <Said request={request} />
          {isMineToAnswer && <Answer request={request} />}
        </div>
      </div>
    </article>
  );
}

function Head({ request }: { readonly request: Request }) {
  const { t } = useTranslation();
  const { nameOf } = useOffices();
  const { data: step } = useStep(request);
  const { code, dossierId, stepName, officeCode, askedAt, reference, claimedAt, status } = request;
  const isOver = status === 'settled' || status === 'cancelled';
  const facts = [
    [t('requests.procedure'), step?.procedure.name ?? '…'],
    [t('requests.office'), nameOf(officeCode)],
    [t('requests.askedAt'), toMoment(askedAt)],
    ...(claimedAt ? [[t('requests.claimedAt'), toMoment(claimedAt)]] : []),
    ...(reference && !reference.startsWith(dossierId) ? [[t('requests.reference'), reference]] : []),
  ];
  return (
    <header className="card head">
      <div className="head-line">
        <div>
          <h1>{stepName}</h1>
          <p className="code">{code}</p>
        </div>
        <State request={request} />
        {!isOver && <Due request={request} full />}
      </div>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Claim request={request} />
    </header>
  );
}

function Facts({ request }: { readonly request: Request }) {
  const { t } = useTranslation();
  const { data: step, error } = useStep(request);
  return (
    <section className="card">
      <h2>{t('requests.facts')}</h2>
      {error && <ProblemNotice error={error} />}
      {step && <FactList facts={request.facts} labels={step.facts} />}
      {Object.keys(request.facts).length === 0 && <p className="soft">{t('requests.factsNone')}</p>}
      <p className="soft only">{t('requests.factsOnly')}</p>
    </section>
  );
}
