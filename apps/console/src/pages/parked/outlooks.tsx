import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Outlook } from './use-parked.js';

interface Props {
  readonly outlooks: readonly Outlook[];
  readonly act: 'replay' | 'write-off';
}

/** What would become of a message and of those behind it. */
export function Outlooks({ outlooks, act }: Props) {
  const { t } = useTranslation();
  const failing = outlooks.find(({ fault }) => fault !== null);
  const goOn = outlooks.filter(({ fault }) => fault === null).length;
  return (
    <Alert
      type={failing ? 'error' : 'success'}
      showIcon
      title={failing ? t('parked.wouldFail') : t(`parked.would.${act}`, { count: goOn })}
      description={
        <>
          {failing?.detail && <div className="detail">{failing.detail}</div>}
          {outlooks
            .flatMap(({ tells }) => tells)
            .map((type, place) => (
              <div key={place} className="technical">
                → {type}
              </div>
            ))}
          <div className="soft">{t('parked.trialOnly')}</div>
        </>
      }
    />
  );
}
