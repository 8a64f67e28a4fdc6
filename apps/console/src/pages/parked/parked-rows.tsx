import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../ui/ago.js';
import { toMoment } from '../../ui/format.js';
import type { Parked } from './use-parked.js';

interface Props {
  readonly rows: readonly Parked[];
  readonly onOpen: (id: string) => void;
}

/** One line a dossier: its first parked message. Whose dossier it is stands nowhere. */
export function ParkedRows({ rows, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <table className="rows grid" aria-label={t('parked.each')}>
      <thead>
        <tr>
          <th scope="col">{t('parked.dossier')}</th>
          <th scope="col">{t('parked.since')}</th>
          <th scope="col">{t('parked.tries')}</th>
          <th scope="col">{t('parked.behind')}</th>
          <th scope="col">{t('parked.now')}</th>
          <th scope="col">{t('sync.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="technical">{row.key || t('parked.noKey')}</td>
            <td data-label={t('parked.since')}>
              <Ago at={row.parkedAt} />
            </td>
            <td data-label={t('parked.tries')}>
              <span>{row.tries}</span>
            </td>
            <td data-label={t('parked.behind')}>
              <span>{row.behind}</span>
            </td>
            <td data-label={t('parked.now')}>
              <span>{standing(row, t)}</span>
            </td>
            <td>
              <Button onClick={() => onOpen(row.id)}>{t('parked.open')}</Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function standing({ asked, dueAt }: Parked, t: TFunction): string {
  if (!asked) return t('parked.waits');
  return dueAt ? t('parked.turnAt', { at: toMoment(dueAt) }) : t(`parked.asked.${asked}`);
}
