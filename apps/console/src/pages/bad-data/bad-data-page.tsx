import './bad-data.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useOffices } from '../../api/offices.js';
import { Empty } from '../../ui/empty.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QuietDesks } from '../overview/quiet-desks.js';
import { HabitCard } from './habit-card.js';
import { byUnit } from './habits.js';

/** What others told us that spoils figures, and desks that tell nothing: by unit and kind, with what to do and the dossiers. */
export default function BadDataPage() {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('badData.title')}</h1>
      <p className="soft">{t('badData.about')}</p>
      <QuietDesks />
      <Units />
    </>
  );
}

/** Who hears counterparties watches what they say: three services, one page. */
const useBadData = () =>
  useQuery({
    queryKey: ['bad-data'],
    queryFn: async () => {
      const heard = await Promise.all([
        answerOf(api.GET('/v1/portal-bad-data')),
        answerOf(api.GET('/v1/agency-bad-data')),
        answerOf(api.GET('/v1/postal-bad-data')),
      ]);
      return heard.flatMap(({ items }) => items);
    },
  });

function Units() {
  const { t } = useTranslation();
  const { nameOf } = useOffices();
  const { data, error, refetch } = useBadData();
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.length === 0) return <Empty title={t('badData.none')} body={t('badData.noneBody')} />;
  return byUnit(data).map(({ officeCode, habits }) => (
    <section key={officeCode ?? ''} className="bad-data">
      <h2>{officeCode === null ? t('badData.nobody') : nameOf(officeCode)}</h2>
      {habits.map((habit) => (
        <HabitCard key={`${habit.habit} ${habit.source}`} habit={habit} />
      ))}
    </section>
  ));
}
