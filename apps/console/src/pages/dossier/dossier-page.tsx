import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { toMoment, toMoney } from '../../ui/format.js';
import { useHubWords } from '../../ui/hub-words.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Due } from '../dossiers/due.js';
import { useHolderName } from '../dossiers/holder.js';
import { Acts } from './acts.js';
import { CaseGraph } from './case-graph.js';
import { Files } from './files.js';
import { Facts, Forms, Papers, Supplements } from './parts.js';
import { TimeCard } from './time-card.js';
import { Timeline } from './timeline.js';
import { useDossier, type FullDossier } from './use-dossier.js';

/** Everything about one dossier: who has it, how much time is left, what can be done now. */
export default function DossierPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: dossier, error, refetch } = useDossier(id);
  return (
    <>
      <Link to="/dossiers" className="back no-print">
        ← {t('dossier.back')}
      </Link>
      {error ? (
        <>
          <h1>{t('dossier.title')}</h1>
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        </>
      ) : dossier ? (
        <Whole dossier={dossier} />
      ) : (
        <Loading />
      )}
    </>
  );
}

const Whole = ({ dossier }: { readonly dossier: FullDossier }) => (
  <article className="dossier">
    <Head dossier={dossier} />
    <Acts dossier={dossier} />
    <section className="card">
      <Titled words="dossier.case">
        <CaseGraph steps={dossier.steps} />
      </Titled>
    </section>
    <TimeCard id={dossier.id} />
    <div className="columns">
      <div>
        <Papers dossier={dossier} />
        <Files dossier={dossier} />
        <Facts dossier={dossier} />
        <Supplements dossier={dossier} />
        <Forms id={dossier.id} />
      </div>
      <Timeline id={dossier.id} />
    </div>
  </article>
);

function Titled({ words, children }: { readonly words: string; readonly children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t(words)}</h2>
      {children}
    </>
  );
}

function Head({ dossier }: { readonly dossier: FullDossier }) {
  const { t } = useTranslation();
  const holderName = useHolderName();
  const hub = useHubWords();
  const {
    code,
    foreignCode,
    procedure,
    business,
    businessText,
    applicant,
    clock,
    channel,
    delivery,
    owed,
    warnings,
    alerts,
  } = dossier;
  const facts = [
    [t('dossier.holder'), holderName(dossier.holder)],
    [t('dossier.office'), dossier.heldBy.name],
    [t('dossier.applicant'), applicant.name],
    [t('dossier.promised'), clock.appointmentAt ? toMoment(clock.appointmentAt) : '—'],
    [t('dossier.received'), clock.receivedAt ? toMoment(clock.receivedAt) : '—'],
    [t('dossier.channel'), t(`dossier.channels.${channel}`)],
    [t('dossier.delivery'), t(`dossier.deliveries.${delivery.resultDelivery}`)],
    ...(owed > 0 && dossier.holder !== 'nobody' ? [[t('dossier.owed'), toMoney(owed)]] : []),
  ];
  return (
    <header className="card head">
      <div className="head-line">
        <div>
          <h1 className="code">{code ?? foreignCode}</h1>
          <p>{procedure.name}</p>
        </div>
        <span className={`state ${business}`}>{hub.state(business, businessText)}</span>
        {dossier.holder !== 'nobody' && <Due row={dossier} full />}
      </div>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="sentence">
        <span>{t('dossier.citizenReads')}</span> {hub.sentence(dossier)}
      </p>
      {[
        ...alerts.map((alert) => `${t(`dossier.told.${alert.to}`)}: ${hub.alert(alert)}`),
        ...warnings.map(hub.warning),
      ].map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
    </header>
  );
}
