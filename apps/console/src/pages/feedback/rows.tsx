import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TimeLeft } from '../../ui/time-left.js';
import type { Feedback } from './use-feedback.js';

/** One line a feedback; on a phone each line is a card. */
export function Rows({ rows }: { readonly rows: readonly Feedback[] }) {
  const { t } = useTranslation();
  return (
    <table className="rows feedback-rows" aria-label={t('feedback.title')}>
      <thead>
        <tr>
          <th scope="col">{t('feedback.due')}</th>
          <th scope="col">{t('feedback.what')}</th>
          <th scope="col">{t('feedback.about')}</th>
          <th scope="col">{t('feedback.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Due feedback={row} />
            </td>
            <td>
              <Link to={`/feedback/${row.id}`}>{row.subject}</Link>
              <small className="soft code">{row.code}</small>
              <Told feedback={row} />
            </td>
            <td>{t(`feedback.class.${row.class}`)}</td>
            <td>
              <State feedback={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The time left for what comes next; of what ended, whether it was kept. */
export function Due({ feedback, full = false }: { readonly feedback: Feedback; readonly full?: boolean }) {
  const { t } = useTranslation();
  if (feedback.dueAt) return <TimeLeft dueAt={feedback.dueAt} full={full} />;
  return <span className="time none">{t(feedback.isLate ? 'feedback.endedLate' : 'feedback.ended')}</span>;
}

export function State({ feedback: { status } }: { readonly feedback: Feedback }) {
  const { t } = useTranslation();
  return <span className={`state ${status}`}>{t(`feedback.status.${status}`)}</span>;
}

/** What people were told in time, and still waits. */
export const Told = ({ feedback: { alerts } }: { readonly feedback: Feedback }) =>
  alerts.map(({ text }) => (
    <small key={text} className="alerted">
      {text}
    </small>
  ));
