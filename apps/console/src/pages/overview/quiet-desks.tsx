import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { toMoment } from '../../ui/format.js';

/** Desks of the head at which nothing was recorded for too long in their open hours: what is not recorded is in no figure. */
export function QuietDesks() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['dossiers', 'quiet-desks'],
    queryFn: () => answerOf(api.GET('/v1/reports/quiet-desks')),
  });
  return data?.items.map(({ code, name, lastAt, openHours }) => (
    <Alert
      key={code}
      type="warning"
      showIcon
      className="quiet-desk"
      title={t('overview.quiet', { office: name, count: openHours })}
      description={lastAt ? t('overview.quietSince', { when: toMoment(lastAt) }) : t('overview.quietEver')}
    />
  ));
}
