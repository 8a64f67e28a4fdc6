import '../request/request.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../session/me.js';
import { TimeLeft } from '../../ui/time-left.js';
import type { Request } from './filters.js';

/** One line a request; on a phone each line is a card. */
export function Rows({ rows }: { readonly rows: readonly Request[] }) {
  const { t } = useTranslation();
  return (
    <table className="rows requests" aria-label={t('requests.list')}>
      <thead>
        <tr>
          <th scope="col">{t('requests.due')}</th>
          <th scope="col">{t('requests.code')}</th>
          <th scope="col">{t('requests.people')}</th>
          <th scope="col">{t('requests.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Due request={row} />
            </td>
            <td>
              <Link to={`/requests/${row.id}`} className="code">
                {row.code}
              </Link>
              <div className="soft">{row.stepName}</div>
            </td>
            <td>{namesIn(row.facts).join(', ')}</td>
            <td>
              <State request={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How much time is left; while the applicant is waited for, or after the answer, there is none to keep. */
export function Due({ request, full = false }: { readonly request: Request; readonly full?: boolean }) {
  const { t } = useTranslation();
  const { status, dueAt, deferredUntil } = request;
  if (status === 'settled' || status === 'cancelled') return <span className="time none">{t('requests.over')}</span>;
  if (status.startsWith('awaiting')) return <TimeLeft dueAt={null} />;
  if (!dueAt && !deferredUntil) return <span className="time none">{t('requests.noLimit')}</span>;
  return <TimeLeft dueAt={deferredUntil ?? dueAt} full={full} />;
}

export function State({ request }: { readonly request: Request }) {
  const { t } = useTranslation();
  const me = useMe();
  const { status, outcome, atDesk, claimedBy } = request;
  const what = status === 'settled' && outcome ? outcome.kind : atDesk && status === 'accepted' ? 'new' : status;
  const isClaimed = what === 'new' && claimedBy !== null;
  return (
    <span className={`state ${what}`}>
      {isClaimed ? t(claimedBy === me.sub ? 'requests.mine' : 'requests.others') : t(`requests.status.${what}`)}
    </span>
  );
}

/** Whose matter it is: the people among the facts that travelled here. */
const namesIn = (facts: Request['facts']): string[] =>
  Object.values(facts).flatMap((fact) =>
    typeof fact === 'object' && fact !== null && 'name' in fact && typeof fact.name === 'string' ? [fact.name] : [],
  );
