import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFeedbackList } from './use-feedback.js';

/** Above the desk's list and the head's day, as long as somebody was told that feedback waits too long. */
export function FeedbackNotice() {
  const { t } = useTranslation();
  const { data: open } = useFeedbackList('open');
  const { data: answered } = useFeedbackList('answered');
  const count = [...(open?.items ?? []), ...(answered?.items ?? [])].filter(({ alerts }) => alerts.length > 0).length;
  if (count === 0) return null;
  return (
    <Alert
      className="no-print feedback-notice"
      type="warning"
      showIcon
      title={<Link to="/feedback">{t('feedback.waiting', { count })}</Link>}
    />
  );
}
