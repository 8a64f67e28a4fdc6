import './share-chart.css';
import { useTranslation } from 'react-i18next';

/** One bar. `null` is drawn as no bar: there was nothing to divide by. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly share: number | null;
  /** Where the mark stands: a threshold or a target. */
  readonly target?: number | undefined;
  readonly isShort?: boolean | undefined;
}

/** Shares as bars up to a hundred per cent, each with its number: the bars are for the eye only, a list for whoever hears it. */
export function ShareChart({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className="share-chart" aria-label={title}>
      {bars.map(({ key, name, share, target, isShort = false }) => (
        <li key={key} className={isShort ? 'short' : undefined}>
          <span className="name">{name}</span>
          <span className="track" aria-hidden="true">
            <span className="fill" style={{ inlineSize: `${Math.min(100, share ?? 0)}%` }} />
            {target !== undefined && <span className="target" style={{ insetInlineStart: `${target}%` }} />}
          </span>
          <span className="value">
            {share === null ? t('reports.notApplicable') : `${share.toLocaleString(i18n.language)}%`}
            {isShort && <small> {t('reports.short')}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
