import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '../../api/generated/schema.js';
import { toMoment } from '../../ui/format.js';
import { onKey } from '../../ui/keys.js';

interface Props {
  readonly dossier: components['schemas']['Dossier'];
  readonly onNext: () => void;
}

/** It is received: the code, the promise, the receipt to print, and the next one in the queue. */
export function Received({ dossier: { id, code, clock }, onNext }: Props) {
  const { t } = useTranslation();
  const receipt = `/v1/dossiers/${id}/forms/receipt/pdf`;
  const print = () => void open(receipt, '_blank', 'noopener');
  useEffect(() => onKey('p', print));
  useEffect(() => onKey('n', onNext));
  return (
    <section className="card received" role="status">
      <h1>
        {t('receive.done.title')} <span className="code">{code}</span>
      </h1>
      {clock.appointmentAt && <p>{t('receive.done.promised', { when: toMoment(clock.appointmentAt) })}</p>}
      <div className="act-buttons">
        <Button type="primary" href={receipt} target="_blank" rel="noreferrer">
          {t('receive.done.print')}
        </Button>
        <Button onClick={onNext}>{t('receive.done.next')}</Button>
        <Link to={`/dossiers/${id}`}>{t('receive.done.open')}</Link>
      </div>
    </section>
  );
}
