import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Form, Input, InputNumber, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, newKey } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';
import { toMoney, toWithDots, toWithoutDots } from '../../ui/format.js';
import { KeptForm } from '../../ui/kept-form.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { Shipment } from './parcels.js';

type Report = components['schemas']['PostmanReport'];
interface Filled {
  readonly what: Report['what'];
  readonly receivedBy?: 'applicant' | 'representative';
  readonly reason?: string;
  readonly other?: string;
  readonly fee?: number;
}
interface Props {
  readonly shipment: Shipment;
  readonly onClose: () => void;
}

/** What happened at the door. Nothing shows as done before the hub has said so; a refusal leaves all as it was filled in. */
export function ReportDialog({ shipment, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Filled>();
  const [key] = useState(newKey);
  const telling = useMutation({
    mutationFn: (filled: Filled) =>
      answerOf(
        api.POST('/v1/shipments/{id}/reports', {
          params: { path: { id: shipment.id }, header: { 'Idempotency-Key': key } },
          body: toReport(filled, shipment),
        }),
      ),
    onSuccess: async (_, { what }) => {
      await queries.invalidateQueries({ queryKey: ['shipments'] });
      void message.success(t(`post.told.${what}`));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={shipment.parcel}
      okText={t('post.send')}
      cancelText={t('dossier.act.cancel')}
      confirmLoading={telling.isPending}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="act-about">{shipment.address.name}</p>
      <KeptForm form={form} kept={`post/${shipment.id}`} onFinish={(filled) => telling.mutate(filled)}>
        <Fields shipment={shipment} />
      </KeptForm>
      {telling.error && <ProblemNotice error={telling.error} />}
    </Modal>
  );
}

function toReport({ what, receivedBy = 'applicant', reason, other, fee }: Filled, { codAmount }: Shipment): Report {
  if (what === 'collected') return { what, collected: fee ?? 0 };
  if (what === 'delivered') return { what, receivedBy, collected: codAmount };
  return { what, reason: reason === 'other' ? (other ?? '') : (reason ?? '') };
}

function Fields({ shipment: { reports, codAmount } }: Pick<Props, 'shipment'>) {
  const { t } = useTranslation();
  const what = Form.useWatch<Filled['what'] | undefined>('what');
  return (
    <>
      <Form.Item name="what" label={t('post.what')} initialValue={reports[0]}>
        <Radio.Group
          className="stacked"
          options={reports.map((value) => ({ value, label: t(`post.report.${value}`) }))}
        />
      </Form.Item>
      {what === 'collected' && (
        <Form.Item name="fee" label={t('post.fee')} initialValue={0}>
          <InputNumber min={0} precision={0} formatter={toWithDots} parser={toWithoutDots} style={{ width: '100%' }} />
        </Form.Item>
      )}
      {what === 'delivered' && <Delivered codAmount={codAmount} />}
      {(what === 'attempt-failed' || what === 'returned-to-desk') && <Why />}
    </>
  );
}

function Delivered({ codAmount }: Pick<Shipment, 'codAmount'>) {
  const { t } = useTranslation();
  const options = (['applicant', 'representative'] as const).map((value) => ({ value, label: t(`post.by.${value}`) }));
  const isPaid = {
    validator: (_: unknown, paid: boolean) => (paid ? Promise.resolve() : Promise.reject(t('post.codFirst'))),
  };
  return (
    <>
      <Form.Item name="receivedBy" label={t('post.receivedBy')} initialValue="applicant">
        <Radio.Group className="stacked" options={options} />
      </Form.Item>
      {codAmount > 0 && (
        <Form.Item name="paid" valuePropName="checked" rules={[isPaid]}>
          <Checkbox>{t('post.codTaken', { amount: toMoney(codAmount) })}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}

const REASONS = ['away', 'phone', 'address', 'later', 'refused'] as const;

function Why() {
  const { t } = useTranslation();
  const reason = Form.useWatch<string | undefined>('reason');
  const required = [{ required: true, whitespace: true, message: t('dossier.act.required') }];
  const options = REASONS.map((one) => ({ value: t(`post.why.${one}`), label: t(`post.why.${one}`) }));
  return (
    <>
      <Form.Item name="reason" label={t('post.whyNot')} rules={required}>
        <Radio.Group className="stacked" options={[...options, { value: 'other', label: t('post.why.other') }]} />
      </Form.Item>
      {reason === 'other' && (
        <Form.Item
          name="other"
          label={t('post.whyOther')}
          rules={[...required, { min: 3, message: t('dossier.act.required') }]}
        >
          <Input maxLength={500} />
        </Form.Item>
      )}
    </>
  );
}
