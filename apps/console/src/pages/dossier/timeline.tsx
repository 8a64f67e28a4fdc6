import { useTranslation } from 'react-i18next';
import { toMoment } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useTimeline } from './use-dossier.js';

/** What happened, the newest first. */
export function Timeline({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useTimeline(id);
  return (
    <section className="card timeline">
      <h2>{t('dossier.timeline')}</h2>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <ol>
        {data?.items.toReversed().map(({ at, text, step }, place) => (
          <li key={`${at}-${place}`}>
            <time dateTime={at}>{toMoment(at)}</time>
            <span>{text}</span>
            {step && !text.includes(step) && <small className="soft">{step}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}
