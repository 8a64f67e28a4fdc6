import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useOffices } from '../../api/offices.js';
import { toMoment } from '../../ui/format.js';
import { useKeptState } from '../../ui/kept.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import type { Sync } from './use-syncs.js';

type Act = 'resume' | 'write-off';

/** One dossier: what the portal said of which call, what people did about it, and what can be done now. */
export function SyncRow({ sync }: { readonly sync: Sync }) {
  const { t } = useTranslation();
  const { nameOf } = useOffices();
  const [act, setAct] = useKeptState<Act | undefined>(`sync/${sync.id}`, undefined);
  const said = sync.parked ? [sync.parked] : sync.differences;
  return (
    <tr>
      <td>
        <strong className="code">{sync.foreignCode}</strong>
        <div className="soft">{nameOf(sync.officeCode)}</div>
      </td>
      <td data-label={t('sync.telling')}>
        {sync.telling ? t(`sync.tell.${sync.telling}`) : t('sync.nothing')}
        {sync.waiting > 1 && <div className="soft">{t('sync.behind', { count: sync.waiting - 1 })}</div>}
      </td>
      <td data-label={t('sync.answer')}>
        {said.map(({ call, answer, at }) => (
          <div key={call}>
            {answer}
            <small className="soft">{toMoment(at)}</small>
          </div>
        ))}
      </td>
      <td data-label={t('sync.done')}>
        {sync.remedies.length === 0 && <span className="soft">{t('sync.nothingDone')}</span>}
        {sync.remedies.map(({ kind, at, reason }) => (
          <div key={at}>
            {t(`sync.remedy.${kind}`)}: {reason}
            <small className="soft">{toMoment(at)}</small>
          </div>
        ))}
      </td>
      <td data-label={t('sync.acts')}>
        {sync.parked && (
          <div className="act-buttons">
            <Button type="primary" onClick={() => setAct('resume')}>
              {t('sync.act.resume')}
            </Button>
            <Button onClick={() => setAct('write-off')}>{t('sync.act.write-off')}</Button>
          </div>
        )}
        {act && <SyncDialog id={sync.id} act={act} onClose={() => setAct(undefined)} />}
      </td>
    </tr>
  );
}

interface DialogProps {
  readonly id: string;
  readonly act: Act;
  readonly onClose: () => void;
}

function SyncDialog({ id, act, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const asked = (reason: string) => ({ params: { path: { id } }, body: { reason } });
  return (
    <ReasonDialog<{ reason: string }>
      title={t(`sync.act.${act}`)}
      about={t(`sync.does.${act}`)}
      isFinal={act !== 'resume'}
      act={({ reason }) =>
        act === 'resume'
          ? api.POST('/v1/sync/{id}/resume', asked(reason))
          : api.POST('/v1/sync/{id}/write-off', asked(reason))
      }
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ['sync'] });
        void message.success(t('shell.saved'));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
