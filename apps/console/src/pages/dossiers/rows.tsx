import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '../../api/generated/schema.js';
import { useHubWords } from '../../ui/hub-words.js';
import { Due } from './due.js';
import { useHolderName } from './holder.js';

export type Row = components['schemas']['Dossier'];

/** One line a dossier; on a phone each line is a card. */
export function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation();
  const holderName = useHolderName();
  const hub = useHubWords();
  return (
    <table className="rows" aria-label={t('dossiers.list')}>
      <thead>
        <tr>
          <th scope="col">{t('dossiers.due')}</th>
          <th scope="col">{t('dossiers.code')}</th>
          <th scope="col">{t('dossiers.applicant')}</th>
          <th scope="col">{t('dossiers.holder')}</th>
          <th scope="col">{t('dossiers.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Due row={row} />
            </td>
            <td>
              <Link to={`/dossiers/${row.id}`} className="code">
                {row.code ?? row.foreignCode}
              </Link>
              <div className="soft">{row.procedure.name}</div>
            </td>
            <td>{row.applicant.name}</td>
            <td>{holderName(row.holder)}</td>
            <td>
              <span className={`state ${row.business}`}>{hub.state(row.business, row.businessText)}</span>
              {row.alerts[0] && <small className="alerted">{hub.alert(row.alerts[0])}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
