import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Empty } from '../../ui/empty.js';
import { useHubWords } from '../../ui/hub-words.js';
import { useKeptState } from '../../ui/kept.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import '../operations/operations.css';
import { CauseCard } from './cause-card.js';
import { MessagePanel } from './message-panel.js';
import { ParkedRows } from './parked-rows.js';
import { useCauses, useParked } from './use-parked.js';

/** The dossiers that one cause holds up, page by page, and one message of them opened. */
export default function CausePage() {
  const { t } = useTranslation();
  const { service = '', cause: name = '' } = useParams();
  const cause = useCauses().data?.find((one) => one.service === service && one.cause === name);
  const words = useHubWords();
  return (
    <>
      <Link to="/parked" className="back">
        ← {t('parked.title')}
      </Link>
      <h1>{t('parked.each')}</h1>
      {cause && <CauseCard cause={cause} isAlone />}
      <List service={service} cause={name} title={cause && words.fault({ ...cause, code: cause.fault }).title} />
    </>
  );
}

interface ListProps {
  readonly service: string;
  readonly cause: string;
  readonly title: string | undefined;
}

function List({ service, cause, title }: ListProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useKeptState<string | undefined>('parked/opened', undefined);
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useParked(service, cause);
  if (isPending) return <Loading />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const rows = data.pages.flat();
  if (rows.length === 0) return <Empty title={t('parked.solved.title')} body={t('parked.solved.body')} />;
  const message = rows.find(({ id }) => id === opened);
  return (
    <>
      <ParkedRows rows={rows} onOpen={setOpened} />
      {hasNextPage && (
        <Button className="more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('dossiers.more')}
        </Button>
      )}
      {message && (
        <MessagePanel key={message.id} message={message} title={title} onClose={() => setOpened(undefined)} />
      )}
    </>
  );
}
