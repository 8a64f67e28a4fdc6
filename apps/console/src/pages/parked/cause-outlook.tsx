import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/generated/schema.js';

/** What a trial of a cause showed; nothing was written for it. */
export function CauseOutlook({ outlook }: { readonly outlook: components['schemas']['ParkedCauseOutlook'] }) {
  const { t } = useTranslation();
  const { tried, goOn, again, left } = outlook;
  return (
    <Alert
      type={again.length === 0 ? 'success' : goOn === 0 ? 'error' : 'warning'}
      showIcon
      title={t('parked.outlook', { tried, goOn })}
      description={
        <>
          {again.map(({ fault, detail, dossiers }) => (
            <div key={fault + detail}>
              {t('parked.again', { count: dossiers })}: <span className="detail">{detail}</span>
            </div>
          ))}
          {left > 0 && <div>{t('parked.left', { count: left })}</div>}
          <div className="soft">{t('parked.trialOnly')}</div>
        </>
      }
    />
  );
}
