import { useTranslation } from 'react-i18next';
import { Figure as FigureOf } from './number.js';
import type { Asked, Indicator } from './use-reports.js';

const RATED = ['no', 'indicator', 'numerator', 'denominator', 'rate'] as const;
const SCORED = [...RATED, 'fullAt', 'score'] as const;

/** Indicators with their rule; those without a source say why. Scores are shown where rates earn any. */
export function IndicatorTable({ name, items }: { readonly name: string; readonly items: readonly Indicator[] }) {
  const { t } = useTranslation();
  const isScored = items.some(({ fullAt }) => fullAt !== undefined);
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={name}>
      <table className="report lines indicators">
        <thead>
          <tr>
            {(isScored ? SCORED : RATED).map((column) => (
              <th scope="col" key={column}>
                {t(`reports.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.no} item={item} isScored={isScored} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  item: { no, name, rule, numerator, denominator, rate, fullAt, score, notApplicable },
  isScored,
}: {
  readonly item: Indicator;
  readonly isScored: boolean;
}) {
  const { t } = useTranslation();
  return (
    <tr>
      <td>{no}</td>
      <th scope="row">
        {name}
        <small className="soft">{rule}</small>
        {notApplicable && <small className="soft">{notApplicable}</small>}
      </th>
      <td data-label={t('reports.column.numerator')}>{numerator && <Part part={numerator} name={name} />}</td>
      <td data-label={t('reports.column.denominator')}>{denominator && <Part part={denominator} name={name} />}</td>
      <td data-label={t('reports.column.rate')}>
        <Share value={rate} />
      </td>
      {isScored && (
        <>
          <td data-label={t('reports.column.fullAt')}>{fullAt !== undefined && `${fullAt}%`}</td>
          <td data-label={t('reports.column.score')}>
            <Share value={score} />
          </td>
        </>
      )}
    </tr>
  );
}

/** Procedures are counted from the catalogue: there is no list behind them. */
const isListed = (figure: string): figure is Asked['figure'] => !figure.startsWith('procedures');

interface PartProps {
  readonly part: NonNullable<Indicator['numerator']>;
  readonly name: string;
  readonly holder?: string;
}
export const Part = ({ part: { figure, value }, name, holder }: PartProps) =>
  isListed(figure) ? <FigureOf figure={figure} value={value} name={name} holder={holder} /> : value;

function Share({ value }: { readonly value: number | null }) {
  const { t, i18n } = useTranslation();
  return value === null ? (
    <span className="soft">{t('reports.notApplicable')}</span>
  ) : (
    `${value.toLocaleString(i18n.language)}%`
  );
}
