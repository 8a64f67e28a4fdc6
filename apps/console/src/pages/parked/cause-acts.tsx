import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { toMoment } from '../../ui/format.js';
import { useKeptState } from '../../ui/kept.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { CauseOutlook } from './cause-outlook.js';
import { ReplayDialog } from './replay-dialog.js';
import type { Cause } from './use-parked.js';

/** Trying, replaying in turn, and stopping that: for all dossiers of a cause. */
export function CauseActs({ cause, children }: { readonly cause: Cause; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useKeptState(`parked/${cause.service}/${cause.cause}`, false);
  const params = { path: { service: cause.service, cause: cause.cause } };
  const trying = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/parked/{service}/causes/{cause}/rehearsal', { params })),
  });
  const stopping = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/v1/parked/{service}/causes/{cause}/stop', { params, body: { reason: t('parked.stopReason') } }),
      ),
    onSuccess: ({ stopped }) => {
      void queries.invalidateQueries({ queryKey: ['parked'] });
      void message.success(t('parked.stopped', { count: stopped }));
    },
  });
  return (
    <>
      {cause.lastTurnAt && (
        <div className="running" role="status">
          <span>{t('parked.running', { count: cause.asked, last: toMoment(cause.lastTurnAt) })}</span>
          <Button loading={stopping.isPending} onClick={() => stopping.mutate()}>
            {t('parked.stop')}
          </Button>
        </div>
      )}
      <div className="act-buttons">
        <Button loading={trying.isPending} onClick={() => trying.mutate()}>
          {t('parked.try')}
        </Button>
        <Button type="primary" onClick={() => setAsking(true)} disabled={cause.asked === cause.dossiers}>
          {t('parked.inTurn')}
        </Button>
        {children}
      </div>
      {trying.data && <CauseOutlook outlook={trying.data} />}
      {(trying.error ?? stopping.error) && <ProblemNotice error={trying.error ?? stopping.error} />}
      {isAsking && <ReplayDialog cause={cause} onClose={() => setAsking(false)} />}
    </>
  );
}
