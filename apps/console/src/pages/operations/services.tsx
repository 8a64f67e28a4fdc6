import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Ago } from '../../ui/ago.js';
import { useNames } from './names.js';
import type { ServiceProgress } from './use-health.js';

/** How far every part of the hub has read. */
export function Services({ list }: { readonly list: readonly ServiceProgress[] }) {
  const { t } = useTranslation();
  return (
    <table className="rows grid">
      <thead>
        <tr>
          <th scope="col">{t('operations.service')}</th>
          <th scope="col">{t('operations.state')}</th>
          <th scope="col">{t('operations.unread')}</th>
          <th scope="col">{t('operations.movedAt')}</th>
          <th scope="col">{t('operations.parkedHere')}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((one) => (
          <Row key={one.service} {...one} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ service, unread, oldestAt, movedAt, parked, silent, trouble }: ServiceProgress) {
  const { t } = useTranslation();
  const names = useNames();
  const state = trouble ? 'trouble' : silent ? 'silent' : 'reads';
  return (
    <tr>
      <td>
        <strong>{names.service(service)}</strong>
      </td>
      <td data-label={t('operations.state')}>
        <span className={`state ${state}`}>{t(`operations.states.${state}`)}</span>
        {trouble && <div className="soft">{trouble}</div>}
      </td>
      <td data-label={t('operations.unread')}>
        <strong className="number">{unread}</strong>
        {oldestAt && <Ago at={oldestAt} />}
      </td>
      <td data-label={t('operations.movedAt')}>
        <Ago at={movedAt} />
      </td>
      <td data-label={t('operations.parkedHere')}>
        {parked > 0 ? <Link to="/parked">{t('operations.messages', { count: parked })}</Link> : t('operations.none')}
      </td>
    </tr>
  );
}
