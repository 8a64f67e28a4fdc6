import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Ago } from '../../ui/ago.js';
import { Ladder } from './ladder.js';
import { codeOf, rowOf, useNames } from './names.js';
import type { Counterparty } from './use-health.js';

/** Whom the hub calls: is it answering, what waits for it and since when. */
export function Counterparties({ list }: { readonly list: readonly Counterparty[] }) {
  const { t } = useTranslation();
  return (
    <table className="rows grid">
      <thead>
        <tr>
          <th scope="col">{t('operations.party')}</th>
          <th scope="col">{t('operations.circuit')}</th>
          <th scope="col">{t('operations.waiting')}</th>
          <th scope="col">{t('operations.lastSuccess')}</th>
          <th scope="col">{t('operations.lastFailure')}</th>
          <th scope="col">{t('operations.ladder')}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((one) => (
          <Row key={one.name} {...one} />
        ))}
      </tbody>
    </table>
  );
}

/** Where what it would not take waits for a person. */
const PARKED: Readonly<Record<string, string>> = {
  portal: '/sync',
  post: '/parked?service=postal',
  feedback: '/parked?service=portal',
};

function Row({ name, status, facts, ladder }: Counterparty) {
  const { t } = useTranslation();
  const names = useNames();
  const { circuit, waiting, oldestWaitingAt, officeOpen } = facts;
  return (
    <tr id={rowOf(name)} data-party={codeOf(name)}>
      <td>
        <strong>
          <Link to={PARKED[codeOf(name)] ?? '/parked?service=agencies'}>{names.counterparty(name)}</Link>
        </strong>
        <div className="soft">{t(officeOpen ? 'operations.officeOpen' : 'operations.officeClosed')}</div>
      </td>
      <td data-label={t('operations.circuit')}>
        <span className={`state circuit ${circuit}`}>{t(`operations.circuits.${circuit}`)}</span>
        {circuit === 'open' && <div className="soft">{t('operations.openMeans')}</div>}
        {circuit === 'closed' && status !== 'up' && <div className="warn">{t('operations.waitsTooLong')}</div>}
      </td>
      <td data-label={t('operations.waiting')}>
        <strong className="number">{waiting}</strong>
        {oldestWaitingAt && (
          <div>
            <span className="soft">{t('operations.oldest')}</span> <Ago at={oldestWaitingAt} />
          </div>
        )}
      </td>
      <td data-label={t('operations.lastSuccess')}>
        <Ago at={facts.lastSuccessAt} />
      </td>
      <td data-label={t('operations.lastFailure')}>
        <Ago at={facts.lastFailureAt} />
      </td>
      <td data-label={t('operations.ladder')}>
        <Ladder rungs={ladder} />
      </td>
    </tr>
  );
}
