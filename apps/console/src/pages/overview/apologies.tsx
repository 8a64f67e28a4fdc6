import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { toMoment } from '../../ui/format.js';
import type { Overview } from './figures.js';

/** Late dossiers whose apology waits for the head's word: it is signed on the dossier's page. */
export function Apologies({ list }: { readonly list: Overview['apologies'] }) {
  const { t } = useTranslation();
  if (list.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('overview.apologies', { count: list.length })}</h2>
      <ul className="plain">
        {list.map(({ id, code, oldAt, newAt }) => (
          <li key={id}>
            <Link to={`/dossiers/${id}`} className="code">
              {code}
            </Link>{' '}
            <span className="soft">{t('overview.apology', { old: toMoment(oldAt), new: toMoment(newAt) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
