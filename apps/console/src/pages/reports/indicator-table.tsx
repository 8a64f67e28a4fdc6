import { useTranslation } from 'react-i18next';
import { Figure as FigureOf } from './number.js';
import type { Asked, Indicator } from './use-reports.js';

/** Indicators with their rule; those without a source say why. */
export function IndicatorTable({ name, items }: { readonly name: string; readonly items: readonly Indicator[] }) {
  const { t } = useTranslation();
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={name}>
      <table className="report indicators">
        <thead>
          <tr>
            {(['no', 'indicator', 'numerator', 'denominator', 'rate', 'fullAt', 'score'] as const).map((column) => (
              <th scope="col" key={column}>
                {t(`reports.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.no} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  item: { no, name, rule, numerator, denominator, rate, fullAt, score, notApplicable },
}: {
  readonly item: Indicator;
}) {
  return (
    <tr>
      <td>{no}</td>
      <th scope="row">
        {name}
        <small className="soft">{rule}</small>
        {notApplicable && <small className="soft">{notApplicable}</small>}
      </th>
      <td>{numerator && <Part part={numerator} name={name} />}</td>
      <td>{denominator && <Part part={denominator} name={name} />}</td>
      <td>
        <Share value={rate} />
      </td>
      <td>{fullAt !== undefined && `${fullAt}%`}</td>
      <td>
        <Share value={score} />
      </td>
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
