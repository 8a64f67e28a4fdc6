import { App, Form, Modal } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client.js';
import { KeptForm } from '../../ui/kept-form.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { doAct, type Act, type Filled } from './act-calls.js';
import { FIELDS } from './act-fields.js';
import type { FullDossier } from './use-dossier.js';

interface Props {
  readonly dossier: FullDossier;
  readonly act: Act;
  readonly label: string;
  readonly onClose: () => void;
}

/** Asks for what an act needs, and does it. Nothing shows as done before the hub has said so; a refusal leaves all as typed. */
export function ActDialog({ dossier, act, label, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Filled>();
  const [key] = useState(newKey);
  const doing = useMutation({
    mutationFn: (filled: Filled) => doAct(dossier, act, filled, key),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['dossier', dossier.id] }),
        queries.invalidateQueries({ queryKey: ['dossiers'] }),
      ]);
      void message.success(`${t('shell.saved')}: ${label.toLowerCase()}`);
      onClose();
    },
  });
  const Fields = FIELDS[act];
  return (
    <Modal
      open
      title={label}
      okText={t('dossier.act.send')}
      cancelText={t('dossier.act.cancel')}
      confirmLoading={doing.isPending}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="act-about">
        {dossier.code ?? dossier.foreignCode} · {dossier.applicant.name}
        <br />
        {t(`dossier.act.does.${act}`)}
      </p>
      <KeptForm form={form} kept={`act/${dossier.id}/${act}`} onFinish={(filled) => doing.mutate(filled)}>
        <Fields dossier={dossier} />
      </KeptForm>
      {doing.error && <ProblemNotice error={doing.error} />}
    </Modal>
  );
}
