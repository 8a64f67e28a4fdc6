import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { toMoment } from '../../ui/format.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { Filters } from './filters.js';
import { useFeedbackBehind, type FeedbackFigure } from './use-reports.js';

interface Props {
  readonly filters: Filters;
  readonly figure: FeedbackFigure;
}

/** The rule in words, and the feedback that meets it: by code, without a word of what was said. */
export function FeedbackList({ filters, figure }: Props) {
  const { t } = useTranslation();
  const behind = useFeedbackBehind(filters, figure);
  const { data, error, refetch, isPending, hasNextPage } = behind;
  if (isPending) return <Loading />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const items = data.pages.flatMap((page) => page.items);
  return (
    <div className="behind">
      <p className="rule">{data.pages[0]!.rule}</p>
      {items.length === 0 && <p>{t('reports.noFeedback')}</p>}
      <ul>
        {items.map(({ id, code, class: about, countsFrom, answerBy, answeredAt, isLate }) => (
          <li key={id}>
            <Link to={`/feedback/${id}`} className="code">
              {code}
            </Link>{' '}
            <span className={`state ${isLate ? 'late' : ''}`}>{t(isLate ? 'reports.late' : 'reports.inTime')}</span>
            <div className="soft">
              {t(`feedback.class.${about}`)}
              {` · ${t('reports.countsFrom', { when: toMoment(countsFrom) })}`}
              {` · ${t('reports.answerBy', { when: toMoment(answerBy) })}`}
              {answeredAt && ` · ${t('reports.answeredAt', { when: toMoment(answeredAt) })}`}
            </div>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button className="more" loading={behind.isFetchingNextPage} onClick={() => void behind.fetchNextPage()}>
          {t('dossiers.more')}
        </Button>
      )}
    </div>
  );
}
