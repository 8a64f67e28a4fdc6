import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOffices } from '../../api/offices.js';
import { useMe } from '../../session/me.js';
import { useCounterparty } from '../../ui/counterparty.js';
import { toWritten } from '../../ui/format.js';
import type { Habit } from './habits.js';

/** A code that was none is kept as this: there is no dossier to look for. */
const NO_CODE = '?';

/** One habit: why it spoils figures, what to do, and the dossiers in which it was seen. */
export function HabitCard({ habit: { title, why, help, source, codes, lastDay } }: { readonly habit: Habit }) {
  const { t } = useTranslation();
  const { role } = useMe();
  const { nameOf } = useOffices();
  const counterparty = useCounterparty();
  return (
    <article className="card">
      <h3>
        {title} <span className="count">{t('badData.dossiers', { count: codes.length })}</span>
      </h3>
      <p className="soft">{t('badData.toldBy', { who: nameOf(counterparty(source)), when: toWritten(lastDay) })}</p>
      <p>
        <strong>{t('badData.help')}</strong> {help}
      </p>
      <p className="soft">{why}</p>
      <details>
        <summary>{t('badData.see')}</summary>
        <ul className="codes">
          {codes.map((code) => (
            <li key={code} className="code">
              {code === NO_CODE ? (
                t('badData.noCode')
              ) : role === 'head' ? (
                <Link to="/dossiers?view=all" state={{ words: code }}>
                  {code}
                </Link>
              ) : (
                code
              )}
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}
