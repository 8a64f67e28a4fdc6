import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useOffices } from '../../api/offices.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { SNAPSHOTS, type Report, type Snapshot } from './use-snapshots.js';

interface Props {
  readonly report: Report;
  readonly office: string;
  readonly period: string;
  /** What is corrected, where the period was reported before. */
  readonly latest: Snapshot | undefined;
  readonly onClose: () => void;
}

/** Says what cannot be undone before it is done; a correction asks why. */
export function FreezeDialog({ report, office, period, latest, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { nameOf } = useOffices();
  const about = { office: nameOf(office), report: t(`reports.snapshot.of.${report}`) };
  const act = (more: { reason?: string }) =>
    answerOf(
      api.POST('/v1/reports/snapshots', {
        body: { report, office, period, ...(latest && { corrects: latest.id }), ...more },
      }),
    );
  const onDone = () => {
    void queries.invalidateQueries({ queryKey: SNAPSHOTS });
    void message.success(t('shell.saved'));
    onClose();
  };
  const freezing = useMutation({ mutationFn: () => act({}), onSuccess: onDone });
  if (latest)
    return (
      <ReasonDialog<{ reason: string }>
        title={t('reports.snapshot.correct')}
        about={t('reports.snapshot.correctAbout', about)}
        act={act}
        onDone={onDone}
        onClose={onClose}
      />
    );
  return (
    <Modal
      open
      title={t('reports.snapshot.freeze')}
      okText={t('reports.snapshot.freeze')}
      cancelText={t('dossier.act.cancel')}
      confirmLoading={freezing.isPending}
      onOk={() => freezing.mutate()}
      onCancel={onClose}
    >
      <p className="act-about">{t('reports.snapshot.freezeAbout', about)}</p>
      {freezing.error && <ProblemNotice error={freezing.error} />}
    </Modal>
  );
}
