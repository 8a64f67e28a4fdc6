import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useKeptState } from '../../ui/kept.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import type { Mended } from './mended.js';
import { Outlooks } from './outlooks.js';
import type { Parked } from './use-parked.js';

type Act = 'replay' | 'write-off';

interface Props {
  readonly message: Parked;
  readonly mended: Mended;
  readonly onDone: () => void;
}

/** Trying and doing, with the message as it is or as it was mended. */
export function MessageActs({ message, mended, onDone }: Props) {
  const { t } = useTranslation();
  const notices = App.useApp().message;
  const queries = useQueryClient();
  const [asking, setAsking] = useKeptState<Act | undefined>(`parked/${message.id}/act`, undefined);
  const params = { path: { service: message.service, id: message.id } };
  const changed = mended.kind === 'mended' ? { message: mended.message } : {};
  const trying = useMutation({
    mutationFn: (act: Act) =>
      answerOf(api.POST('/v1/parked/{service}/{id}/rehearsal', { params, body: { act, ...changed } })),
  });
  const carryOut = (act: Act, reason: string) =>
    act === 'replay'
      ? api.POST('/v1/parked/{service}/{id}/replay', { params, body: { reason, ...changed } })
      : api.POST('/v1/parked/{service}/{id}/write-off', { params, body: { reason } });
  const isBlocked = mended.kind === 'unreadable';
  const replay = t(mended.kind === 'mended' ? 'parked.mendAndReplay' : 'parked.replay');
  return (
    <>
      <div className="message-acts">
        <Button disabled={isBlocked} loading={trying.isPending} onClick={() => trying.mutate('replay')}>
          {t('parked.try')}
        </Button>
        <Button type="primary" disabled={isBlocked} onClick={() => setAsking('replay')}>
          {replay}
        </Button>
        <Button onClick={() => (trying.mutate('write-off'), setAsking('write-off'))}>{t('parked.writeOff')}</Button>
      </div>
      {trying.data && <Outlooks outlooks={trying.data} act={trying.variables} />}
      {trying.error && <ProblemNotice error={trying.error} />}
      {asking && (
        <ReasonDialog<{ reason: string }>
          title={asking === 'replay' ? replay : t('parked.writeOff')}
          isFinal={asking !== 'replay'}
          about={t(`parked.does.${asking}`)}
          act={({ reason }) => carryOut(asking, reason)}
          onDone={() => {
            void queries.invalidateQueries({ queryKey: ['parked'] });
            void notices.success(t('parked.underWay'));
            onDone();
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
