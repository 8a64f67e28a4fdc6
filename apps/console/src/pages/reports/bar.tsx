import { useTranslation } from 'react-i18next';
import { toWithDots } from '../../ui/format.js';
import type { Line } from './use-reports.js';

const PARTS = ['early', 'onTime', 'late', 'openInTime', 'openLate'] as const;

interface Props {
  readonly total: Line;
  /** As wide as so many dossiers, where several bars stand below each other. */
  readonly of?: number;
  readonly name?: string;
}

/** How dossiers stand, as one bar; the numbers stand below it, for those who do not see colours. */
export function Bar({ total, of = total.counted, name }: Props) {
  const { t } = useTranslation();
  const shares = PARTS.map((part, place) => ({
    part,
    before: PARTS.slice(0, place).reduce((sum, other) => sum + total[other], 0),
  }));
  return (
    <figure className="bar-of-figures">
      <svg viewBox={`0 0 ${Math.max(of, 1)} 10`} preserveAspectRatio="none" aria-hidden="true">
        {shares.map(({ part, before }) => (
          <rect key={part} className={part} x={before} width={total[part]} height={10} />
        ))}
      </svg>
      <figcaption>
        {name && <strong>{name}</strong>}
        {PARTS.filter((part) => !name || total[part] > 0).map((part) => (
          <span key={part} className={part}>
            {t(`reports.part.${part}`)} <strong>{toWithDots(total[part])}</strong>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
