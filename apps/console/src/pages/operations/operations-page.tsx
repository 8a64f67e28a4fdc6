import { Alert } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Counterparties } from './counterparties.js';
import './operations.css';
import { Services } from './services.js';
import { ToDo } from './to-do.js';
import { useClockTrouble, useCounterparties, useProgress } from './use-health.js';

/** How the hub stands, refreshed every few seconds: what a person has to do, whom it calls, how far it has read. */
export default function OperationsPage() {
  const { t } = useTranslation();
  const counterparties = useCounterparties();
  const progress = useProgress();
  const clockTrouble = useClockTrouble().data;
  return (
    <>
      <h1>{t('operations.title')}</h1>
      <ToDo counterparties={counterparties.data ?? []} progress={progress.data ?? []} />
      {clockTrouble && <Alert type="warning" showIcon title={clockTrouble} />}
      <Part title={t('operations.counterparties')} asked={counterparties}>
        {(list) => <Counterparties list={list} />}
      </Part>
      <Part title={t('operations.progress')} asked={progress}>
        {(list) => <Services list={list} />}
      </Part>
    </>
  );
}

interface PartProps<Answer> {
  readonly title: string;
  readonly asked: UseQueryResult<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

/** A part that cannot be had hides none of the others. */
function Part<Answer>({ title, asked, children }: PartProps<Answer>) {
  const { data, error, refetch } = asked;
  return (
    <section>
      <h2>{title}</h2>
      {error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : (
        children(data)
      )}
    </section>
  );
}
