import { useTranslation } from 'react-i18next';
import { toWithDots } from '../../ui/format.js';
import type { Line } from './use-reports.js';

const PARTS = ['early', 'onTime', 'late', 'openInTime', 'openLate'] as const;

/** How the period's dossiers stand, as one bar; the numbers stand below it, for those who do not see colours. */
export function Bar({ total }: { readonly total: Line }) {
  const { t } = useTranslation();
  const shares = PARTS.map((part, place) => ({
    part,
    before: PARTS.slice(0, place).reduce((sum, other) => sum + total[other], 0),
  }));
  return (
    <figure className="bar-of-figures">
      <svg viewBox={`0 0 ${Math.max(total.counted, 1)} 10`} preserveAspectRatio="none" aria-hidden="true">
        {shares.map(({ part, before }) => (
          <rect key={part} className={part} x={before} width={total[part]} height={10} />
        ))}
      </svg>
      <figcaption>
        {PARTS.map((part) => (
          <span key={part} className={part}>
            {t(`reports.part.${part}`)} <strong>{toWithDots(total[part])}</strong>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
