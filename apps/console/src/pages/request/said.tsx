import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { toDay, toMoment, toMoney } from '../../ui/format.js';
import { FileLink } from '../../ui/file-link.js';
import { FactList } from '../../ui/fact-list.js';
import type { Request } from '../requests/filters.js';
import { usePapers, useStep, type Outcome } from './use-request.js';

/** What was answered so far, and why nothing can be answered here where that is so. */
export function Said({ request }: { readonly request: Request }) {
  const { t } = useTranslation();
  const { status, atDesk, heard, outcome, parked, notices } = request;
  const said = [...heard.map((one) => one.outcome), ...(outcome ? [outcome] : [])];
  if (atDesk && said.length === 0 && status !== 'cancelled') return null;
  return (
    <section className="card said">
      <h2>{t('requests.said')}</h2>
      {!atDesk && (
        <p className="sentence">
          <strong>{t('requests.bySystem')}.</strong> {t('requests.bySystemWhat')}
        </p>
      )}
      {status === 'cancelled' && <Alert type="warning" showIcon title={t('requests.cancelled')} />}
      {parked && <Alert type="error" showIcon title={t('requests.parked')} description={parked.detail} />}
      <ul className="plain">
        {said.map((one, place) => (
          <li key={place}>
            <strong className={`state ${one.kind}`}>{t(`requests.status.${one.kind}`)}</strong>
            <What outcome={one} request={request} />
          </li>
        ))}
        {notices.map(({ number, item, amount, issuedOn, paid }) => (
          <li key={number}>
            {item}: {toMoney(amount)}
            <small className="soft">
              {t('requests.notice', { number, when: toDay(`${issuedOn}T00:00:00+07:00`) })} ·{' '}
              {paid ? t('requests.paid', { when: toMoment(paid.at) }) : t('requests.unpaid')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function What({ outcome, request }: { readonly outcome: Outcome; readonly request: Request }) {
  const { t } = useTranslation();
  const { data: step } = useStep(request);
  const { data: papers } = usePapers(request);
  if (outcome.kind === 'refused') return <p>{outcome.reason}</p>;
  if (outcome.kind === 'not-yet')
    return (
      <p>
        {t('requests.until', { when: toMoment(outcome.until) })}. {outcome.reason}
      </p>
    );
  if (outcome.kind === 'supplement-needed')
    return (
      <p>
        {outcome.items.join('; ')}. {outcome.reason}
      </p>
    );
  return (
    <>
      <FactList facts={outcome.facts} labels={step?.gives ?? {}} />
      {papers?.items
        .filter((paper) => paper.step === request.step)
        .map((file) => (
          <FileLink key={file.id} file={file} />
        ))}
    </>
  );
}
