import { useTranslation } from 'react-i18next';
import { useOffices } from '../../api/offices.js';
import { toMoment } from '../../ui/format.js';
import type { Feedback } from './use-feedback.js';

/** What happened to it, the newest first, and under whose name. */
export function History({ feedback: { history } }: { readonly feedback: Feedback }) {
  const { t } = useTranslation();
  const { nameOf } = useOffices();
  return (
    <section className="card timeline">
      <h2>{t('feedback.history')}</h2>
      <ol>
        {history.toReversed().map(({ what, at, by, byName, to, reason }, place) => (
          <li key={`${at}-${place}`}>
            <time dateTime={at}>{toMoment(at)}</time>
            <span>
              {t(`feedback.happened.${what}`, { to: to && nameOf(to) })}
              {reason && `: ${reason}`}
            </span>
            {by && <small className="soft">{byName ?? by}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}
