import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

interface Rung {
  readonly pauseMs: number;
  readonly calls: number;
}

/** After which pauses failed calls are made again, and how many stand on each; the last pause repeats. */
export function Ladder({ rungs }: { readonly rungs: readonly Rung[] }) {
  const { t, i18n } = useTranslation();
  return (
    <ol className="ladder" aria-label={t('operations.ladder')}>
      {rungs.map(({ pauseMs, calls }, place) => (
        <li key={place} className={calls > 0 ? 'some' : ''} title={t('operations.rung', { count: calls })}>
          {pauseOf(pauseMs / 1_000, t, i18n.language)}
          {calls > 0 && <strong>{t('operations.calls', { count: calls })}</strong>}
        </li>
      ))}
    </ol>
  );
}

function pauseOf(seconds: number, t: TFunction, language: string): string {
  if (seconds < 60) return t('operations.seconds', { amount: seconds.toLocaleString(language) });
  if (seconds < 3_600) return t('operations.minutes', { count: Math.round(seconds / 60) });
  return t('operations.hours', { count: Math.round(seconds / 3_600) });
}
