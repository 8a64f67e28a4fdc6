import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, newKey } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';
import { useMe } from '../../session/me.js';
import { toMoney } from '../../ui/format.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { totalsOf, type Shipment, type View } from './parcels.js';

interface Signers {
  readonly desk: string;
  readonly post: string;
}
interface Props {
  readonly view: View;
  readonly here: readonly Shipment[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** The list of what changes hands: parcels scanned or ticked, their totals, and the names of both who sign it. */
export function HandOver({ view, here, chosen, onChosen }: Props) {
  const { t } = useTranslation();
  const [isSigning, setSigning] = useState(false);
  const [signed, setSigned] = useState<components['schemas']['HandOverList']>();
  const parcels = here.filter(({ id }) => chosen.has(id));
  const isAll = parcels.length === here.length;
  return (
    <>
      {signed && <Signed list={signed} />}
      {here.length > 0 && (
        <div className="hand-over">
          <Totals parcels={parcels} />
          <Button onClick={() => onChosen(new Set(isAll ? [] : here.map(({ id }) => id)))}>
            {t(isAll ? 'post.none' : 'post.all', { count: here.length })}
          </Button>
          <Button type="primary" size="large" disabled={parcels.length === 0} onClick={() => setSigning(true)}>
            {t(`post.sign.${view}`)}
          </Button>
        </div>
      )}
      {isSigning && (
        <Sign
          parcels={parcels}
          onClose={() => setSigning(false)}
          onSigned={(list) => {
            setSigned(list);
            setSigning(false);
            onChosen(new Set());
          }}
        />
      )}
    </>
  );
}

function Totals({ parcels }: { readonly parcels: readonly Shipment[] }) {
  const { t } = useTranslation();
  const { parcels: count, documents, cod } = totalsOf(parcels);
  return <span role="status">{t('post.totals', { count, documents, cod: toMoney(cod) })}</span>;
}

const Signed = ({ list: { listNo, totals } }: { readonly list: components['schemas']['HandOverList'] }) => {
  const { t } = useTranslation();
  return (
    <Alert
      type="success"
      showIcon
      title={t('post.signed', { listNo, count: totals.parcels })}
      action={
        <a href={`/v1/hand-over-lists/${listNo}/pdf`} target="_blank" rel="noreferrer">
          {t('post.print')}
        </a>
      }
    />
  );
};

interface SignProps {
  readonly parcels: readonly Shipment[];
  readonly onClose: () => void;
  readonly onSigned: (list: components['schemas']['HandOverList']) => void;
}

function Sign({ parcels, onClose, onSigned }: SignProps) {
  const { t } = useTranslation();
  const { role, name } = useMe();
  const queries = useQueryClient();
  const [form] = Form.useForm<Signers>();
  const [key] = useState(newKey);
  const signing = useMutation({
    mutationFn: (signedBy: Signers) =>
      answerOf(
        api.POST('/v1/hand-over-lists', {
          params: { header: { 'Idempotency-Key': key } },
          body: { direction: parcels[0]!.direction, shipments: parcels.map(({ id }) => id), signedBy },
        }),
      ),
    async onSuccess(list) {
      await queries.invalidateQueries({ queryKey: ['shipments'] });
      onSigned(list);
    },
  });
  const rules = [{ required: true, whitespace: true, min: 2, message: t('dossier.act.required') }];
  return (
    <Modal
      open
      title={t('post.signTitle')}
      okText={t('post.signDo')}
      cancelText={t('dossier.act.cancel')}
      confirmLoading={signing.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="act-about">
        <Totals parcels={parcels} />
        <br />
        {t('post.signWhat')}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ [role === 'postal' ? 'post' : 'desk']: name }}
        onFinish={(signers) => signing.mutate(signers)}
      >
        {(['desk', 'post'] as const).map((side) => (
          <Form.Item key={side} name={side} label={t(`post.signer.${side}`)} rules={rules}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        ))}
      </Form>
      {signing.error && <ProblemNotice error={signing.error} />}
    </Modal>
  );
}
