import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useParkedRequests } from './use-mending.js';

/** Above the desk's list as long as something waits to be mended: nobody goes looking for it. */
export function ParkedNotice() {
  const { t } = useTranslation();
  const { data } = useParkedRequests();
  const count = data?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <Alert
      className="no-print"
      type="warning"
      showIcon
      title={<Link to="/mending">{t('mending.waiting', { count })}</Link>}
    />
  );
}
