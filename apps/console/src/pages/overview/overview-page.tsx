import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.js';
import { useOffices } from '../../api/offices.js';
import { toMoment } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useHolderName } from '../dossiers/holder.js';
import { useProcedures } from '../dossiers/use-dossiers.js';
import { FeedbackNotice } from '../feedback/feedback-notice.js';
import { Apologies } from './apologies.js';
import { Figures } from './figures.js';
import { Loads } from './loads.js';
import { QuietDesks } from './quiet-desks.js';
import { useClerkName, useOverview } from './use-overview.js';
import './overview.css';

/** The office today, for its head: every number leads to the dossiers behind it. */
export default function OverviewPage() {
  const { t } = useTranslation();
  const { offices } = useMe();
  const { nameOf } = useOffices();
  const holderName = useHolderName();
  const procedures = useProcedures();
  const clerkName = useClerkName();
  const { data, error, refetch } = useOverview();
  const procedureName = (code: string) => procedures.find((one) => one.code === code)?.name ?? code;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <h1>{t('overview.title')}</h1>
      <p className="soft">{t('overview.of', { offices: offices.map(nameOf).join(', '), at: toMoment(data.at) })}</p>
      <QuietDesks />
      <FeedbackNotice />
      <Figures overview={data} />
      <Apologies list={data.apologies} />
      <div className="load-columns">
        <Loads title={t('overview.byHolder')} loads={data.holders} nameOf={holderName} filter="holder" />
        <Loads title={t('overview.byProcedure')} loads={data.procedures} nameOf={procedureName} filter="procedure" />
        <Loads
          title={t('overview.byChannel')}
          loads={data.channels}
          nameOf={(channel) => t(`dossier.channels.${channel}`)}
          filter="channel"
          shares
        />
        <Loads
          title={t('overview.byClerk')}
          about={t('overview.byClerkAbout')}
          loads={data.clerks}
          nameOf={clerkName}
          filter="clerk"
        />
      </div>
    </>
  );
}
