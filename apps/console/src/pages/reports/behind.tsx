import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { toMoment, toWithDots } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { Filters } from './filters.js';
import { FeedbackList } from './feedback-behind.js';
import { isOfFeedback, useBehind, type Asked, type Figure } from './use-reports.js';

interface Props {
  readonly filters: Filters;
  readonly asked: Asked;
  readonly onClose: () => void;
}

/** What a number is made of: the rule in words, and the dossiers that meet it. */
export function Behind({ filters, asked, onClose }: Props) {
  const title = `${asked.name}: ${toWithDots(asked.value)}`;
  return (
    <Drawer open title={title} size="large" onClose={onClose}>
      {isOfFeedback(asked.figure) ? (
        <FeedbackList filters={filters} figure={asked.figure} />
      ) : (
        <List filters={filters} asked={{ ...asked, figure: asked.figure }} />
      )}
    </Drawer>
  );
}

interface ListProps {
  readonly filters: Filters;
  readonly asked: Asked & { readonly figure: Figure };
}

function List({ filters, asked }: ListProps) {
  const { t } = useTranslation();
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useBehind(filters, asked);
  if (isPending) return <Loading />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const dossiers = data.pages.flatMap(({ items }) => items);
  return (
    <div className="behind">
      <p className="rule">{data.pages[0]!.rule}</p>
      {dossiers.length === 0 && <p>{t('reports.nobody')}</p>}
      <ul>
        {dossiers.map(({ id, code, receivedAt, promisedAt, endedAt, standing, clockStandsStill }) => (
          <li key={id}>
            <Link to={`/dossiers/${id}`} className="code">
              {code ?? id}
            </Link>{' '}
            <span className={`state ${standing}`}>{t(`reports.standing.${standing}`)}</span>
            <div className="soft">
              {t('reports.receivedAt', { when: toMoment(receivedAt) })}
              {' · '}
              {promisedAt && t('reports.promisedAt', { when: toMoment(promisedAt) })}
              {!promisedAt && t(clockStandsStill ? 'reports.standsStill' : 'reports.noPromise')}
              {endedAt && ` · ${t('reports.endedAt', { when: toMoment(endedAt) })}`}
            </div>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button className="more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('dossiers.more')}
        </Button>
      )}
    </div>
  );
}
