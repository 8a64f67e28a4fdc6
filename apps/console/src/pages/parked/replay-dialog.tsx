import { useQueryClient } from '@tanstack/react-query';
import { App, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import type { Cause } from './use-parked.js';

interface Filled {
  readonly reason: string;
  readonly perMinute: number;
}

/** Asks how fast, and why. */
export function ReplayDialog({ cause, onClose }: { readonly cause: Cause; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const params = { path: { service: cause.service, cause: cause.cause } };
  return (
    <ReasonDialog<Filled>
      title={t('parked.inTurn')}
      about={t('parked.inTurnDoes', { count: cause.dossiers - cause.asked })}
      initial={{ perMinute: 30 }}
      act={(filled) => answerOf(api.POST('/v1/parked/{service}/causes/{cause}/replay', { params, body: filled }))}
      onDone={() => {
        void queries.invalidateQueries({ queryKey: ['parked'] });
        void message.success(t('shell.saved'));
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item
        name="perMinute"
        label={t('parked.perMinute')}
        extra={t('parked.perMinuteHelp')}
        rules={[{ required: true, type: 'integer', min: 1, max: 600, message: t('parked.perMinuteRange') }]}
      >
        <InputNumber min={1} max={600} />
      </Form.Item>
    </ReasonDialog>
  );
}
