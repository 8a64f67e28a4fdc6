import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Ago } from '../../ui/ago.js';
import { useHubWords } from '../../ui/hub-words.js';
import { useNames } from '../operations/names.js';
import { CauseActs } from './cause-acts.js';
import type { Cause } from './use-parked.js';

/** One cause: what is wrong, how many it holds up and since when, what to do about it. */
export function CauseCard({ cause, isAlone = false }: { readonly cause: Cause; readonly isAlone?: boolean }) {
  const { t } = useTranslation();
  const names = useNames();
  const { title, help } = useHubWords().fault({ ...cause, code: cause.fault });
  return (
    <article className="card cause">
      <h2>{title}</h2>
      {cause.detail !== cause.title && (
        <p>
          {t('parked.detail')} <span className="detail">{cause.detail}</span>
        </p>
      )}
      <p className="soft">{help}</p>
      <dl>
        <div>
          <dt>{t('parked.holds')}</dt>
          <dd>
            {t('parked.dossiers', { count: cause.dossiers })}, {t('operations.messages', { count: cause.messages })}
          </dd>
        </div>
        <div>
          <dt>{t('parked.since')}</dt>
          <dd>
            <Ago at={cause.oldestAt} />
          </dd>
        </div>
        <div>
          <dt>{t('parked.tries')}</dt>
          <dd>{cause.mostTries}</dd>
        </div>
        <div>
          <dt>{t('parked.where')}</dt>
          <dd>
            {names.service(cause.service)}
            <div className="technical">
              {cause.reaction === '(any)' ? t('parked.anyReaction') : cause.reaction} ← {cause.type || '?'}
            </div>
          </dd>
        </div>
      </dl>
      <CauseActs cause={cause}>
        {!isAlone && <Link to={`/parked/${cause.service}/${cause.cause}`}>{t('parked.each')}</Link>}
      </CauseActs>
    </article>
  );
}
