import { Form, Input, Modal } from 'antd';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptForm } from './kept-form.js';
import { ProblemNotice } from './problem-notice.js';

interface Props<Filled> {
  readonly title: string;
  /** What it does, said before it is done. */
  readonly about: string;
  readonly act: (filled: Filled) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly initial?: Partial<Filled>;
  /** Characters that a reason has at least. */
  readonly least?: number;
  /** What it asks for, where that is no reason. */
  readonly label?: string;
  /** It cannot be taken back. */
  readonly isFinal?: boolean;
  readonly children?: ReactNode;
}

/** Does something that is kept with its reason. A refusal leaves all as typed; so does the page when it has to go, if `useKeptState` says which dialog is open. */
export function ReasonDialog<Filled extends { readonly reason: string }>(props: Props<Filled>) {
  const { t } = useTranslation();
  const { least = 3 } = props;
  const [form] = Form.useForm<Filled>();
  const doing = useMutation({ mutationFn: props.act, onSuccess: props.onDone });
  return (
    <Modal
      open
      title={props.title}
      okText={props.title}
      okButtonProps={{ danger: props.isFinal ?? false }}
      cancelText={t('dossier.act.cancel')}
      confirmLoading={doing.isPending}
      onOk={form.submit}
      onCancel={props.onClose}
      destroyOnHidden
    >
      <p className="act-about">{props.about}</p>
      <KeptForm
        form={form}
        kept={`${location.pathname}/${props.title}`}
        initialValues={props.initial ?? {}}
        onFinish={(filled) => doing.mutate(filled)}
      >
        {props.children}
        <Form.Item
          name="reason"
          label={props.label ?? t('parked.reason')}
          rules={[{ required: true, min: least, message: t('parked.why', { count: least }) }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </KeptForm>
      {doing.error && <ProblemNotice error={doing.error} />}
    </Modal>
  );
}
