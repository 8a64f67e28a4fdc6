import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { Empty } from '../../ui/empty.js';
import { toMoment } from '../../ui/format.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

export default function ListPage() {
  const { t } = useTranslation();
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['dossiers'],
    queryFn: () => answerOf(api.GET('/v1/dossiers', { params: { query: { open: 'true' } } })),
  });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <h1>{t('dossiers.title')}</h1>
      <Table
        rowKey="id"
        loading={isPending}
        dataSource={data?.items ?? []}
        pagination={false}
        locale={{ emptyText: <Empty title={t('dossiers.empty.title')} body={t('dossiers.empty.body')} /> }}
        columns={[
          { title: t('dossiers.code'), render: (_, { code, foreignCode }) => code ?? foreignCode },
          { title: t('dossiers.applicant'), render: (_, { applicant }) => applicant.name },
          { title: t('dossiers.procedure'), render: (_, { procedure }) => procedure.name },
          { title: t('dossiers.state'), dataIndex: 'businessText' },
          {
            title: t('dossiers.appointment'),
            render: (_, { clock }) => (clock.appointmentAt ? toMoment(clock.appointmentAt) : '—'),
          },
        ]}
      />
    </>
  );
}
