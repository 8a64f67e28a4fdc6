import './feedback.css';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useOffices } from '../../api/offices.js';
import { useMe } from '../../session/me.js';
import { toMoment } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Acts } from './acts.js';
import { History } from './history.js';
import { Due, State } from './rows.js';
import { useAct, useFeedback, type Feedback } from './use-feedback.js';

/** One feedback: what was said, until when it is to be answered, and the answer. */
export default function FeedbackPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: feedback, error, refetch } = useFeedback(id);
  return (
    <>
      <Link to="/feedback" className="back no-print">
        ← {t('feedback.back')}
      </Link>
      {error ? (
        <>
          <h1>{t('feedback.one')}</h1>
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        </>
      ) : feedback ? (
        <article className="feedback">
          <Head feedback={feedback} />
          <div className="columns">
            <div>
              <Said feedback={feedback} />
              <Acts key={feedback.status} feedback={feedback} />
            </div>
            <History feedback={feedback} />
          </div>
        </article>
      ) : (
        <Loading />
      )}
    </>
  );
}

function Head({ feedback }: { readonly feedback: Feedback }) {
  const { t } = useTranslation();
  const { nameOf } = useOffices();
  const { subject, code, officeCode, sentAt, refuseBy, askBy, answerBy, alerts } = feedback;
  const facts = [
    [t('feedback.office'), nameOf(officeCode)],
    [t('feedback.about'), t(`feedback.class.${feedback.class}`)],
    [t('feedback.sentAt'), toMoment(sentAt)],
    [t('feedback.refuseBy'), toMoment(refuseBy)],
    [t('feedback.askBy'), toMoment(askBy)],
    [t('feedback.answerBy'), toMoment(answerBy)],
  ];
  return (
    <header className="card head">
      <div className="head-line">
        <div>
          <h1>{subject}</h1>
          <p className="code">{code}</p>
        </div>
        <State feedback={feedback} />
        <Due feedback={feedback} full />
      </div>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {alerts.map(({ text, to, at }) => (
        <p key={text} className="sentence">
          {text}
          <span>{t(`feedback.toldTo.${to}`, { when: toMoment(at) })}</span>
        </p>
      ))}
      <NotTold feedback={feedback} />
    </header>
  );
}

/** What the feedback system would not hear: the head sends it again once the reason is seen to. */
function NotTold({ feedback: { id, parked } }: { readonly feedback: Feedback }) {
  const { t } = useTranslation();
  const { role } = useMe();
  const releasing = useAct(id, 'release');
  if (!parked) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={t('feedback.notTold', { what: parked.detail })}
      description={releasing.error && <ProblemNotice error={releasing.error} />}
      action={
        role === 'head' && (
          <Button loading={releasing.isPending} onClick={() => releasing.mutate(undefined)}>
            {t('feedback.act.release')}
          </Button>
        )
      }
    />
  );
}

function Said({ feedback }: { readonly feedback: Feedback }) {
  const { t } = useTranslation();
  const { content, sender, dossierCode, additions, answer, refusal, isSatisfied } = feedback;
  return (
    <section className="card said">
      <h2>{t('feedback.said')}</h2>
      <p className="words">{content}</p>
      {additions.map(({ text, at }) => (
        <p key={at} className="words">
          <small className="soft">{t('feedback.addition', { when: toMoment(at) })}</small>
          {text}
        </p>
      ))}
      <p className="soft">
        {sender ? t('feedback.from', { sender }) : t('feedback.fromNobody')}
        {dossierCode && ` · ${t('feedback.ofDossier', { code: dossierCode })}`}
      </p>
      {(answer ?? refusal) && (
        <>
          <h2>{t(answer ? 'feedback.answer' : 'feedback.refusal')}</h2>
          <p className="words">{answer ?? refusal}</p>
        </>
      )}
      {isSatisfied !== null && (
        <p className="soft">{t(isSatisfied ? 'feedback.satisfied' : 'feedback.notSatisfied')}</p>
      )}
    </section>
  );
}
