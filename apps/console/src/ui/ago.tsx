import { useTranslation } from 'react-i18next';
import { toMoment } from './format.js';

const STEPS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** An instant as people say it (`3 giờ trước`), and below it exactly. */
export function Ago({ at, now = new Date() }: { readonly at: string | null | undefined; readonly now?: Date }) {
  const { t, i18n } = useTranslation();
  if (!at) return <span className="soft">{t('time.never')}</span>;
  const seconds = Math.round((Date.parse(at) - now.getTime()) / 1_000);
  const [unit, size] = STEPS.find(([, least]) => Math.abs(seconds) >= least) ?? STEPS[3];
  const said = new Intl.RelativeTimeFormat(i18n.language, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
  return (
    <time dateTime={at} className="ago">
      {said}
      <small className="soft">{toMoment(at)}</small>
    </time>
  );
}
