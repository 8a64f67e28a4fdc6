import { useTranslation } from 'react-i18next';
import { daysBetween, toDay, toMoment } from './format.js';

interface Props {
  readonly dueAt: string | null;
  readonly now?: Date;
  /** Says the hour too. */
  readonly full?: boolean;
}

/** How much time is left until what has to be kept now, in a colour and in words: nobody needs to see the colour. */
export function TimeLeft({ dueAt, now = new Date(), full = false }: Props) {
  const { t } = useTranslation();
  if (!dueAt) return <span className="time none">{t('time.stands')}</span>;
  const days = daysBetween(now, new Date(dueAt));
  const isOver = new Date(dueAt) < now;
  const words = isOver
    ? days === 0
      ? t('time.overToday')
      : t('time.over', { count: -days })
    : days === 0
      ? t('time.today')
      : t('time.left', { count: days });
  return (
    <span className={`time ${isOver ? 'over' : days <= 3 ? 'soon' : 'ample'}`}>
      <strong>{words}</strong>
      <small>{full ? toMoment(dueAt) : toDay(dueAt)}</small>
    </span>
  );
}
