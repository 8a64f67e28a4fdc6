import { useTranslation } from 'react-i18next';
import { toMoment } from '../../ui/format.js';
import { useHubWords } from '../../ui/hub-words.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useTimeline } from './use-dossier.js';

/** What happened, the newest first. */
export function Timeline({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const hub = useHubWords();
  const { data, error, refetch } = useTimeline(id);
  return (
    <section className="card timeline">
      <h2>{t('dossier.timeline')}</h2>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <ol>
        {data?.items.toReversed().map((line, place) => (
          <li key={`${line.at}-${place}`}>
            <time dateTime={line.at}>{toMoment(line.at)}</time>
            <span>{hub.line(line)}</span>
            {line.step && !line.text.includes(line.step) && <small className="soft">{line.step}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}
