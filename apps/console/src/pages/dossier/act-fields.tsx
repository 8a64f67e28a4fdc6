import { Checkbox, Form, Input, Radio } from 'antd';
import { useEffect, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { AddressFields } from '../../ui/address-fields.js';
import { DateField } from '../../ui/date-field.js';
import { toMoney } from '../../ui/format.js';
import type { Act } from './act-calls.js';
import type { FullDossier } from './use-dossier.js';

interface Props {
  readonly dossier: FullDossier;
}

const useRules = (min: number) => {
  const { t } = useTranslation();
  return [
    { required: true, whitespace: true, message: t('dossier.act.required') },
    { min, message: t('dossier.act.short', { count: min }) },
  ];
};

const Reason = ({ min = 10 }: { readonly min?: number }) => {
  const { t } = useTranslation();
  return (
    <Form.Item name="reason" label={t('dossier.act.reason')} rules={useRules(min)}>
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
  );
};

const Items = ({ label }: { readonly label: string }) => {
  const { t } = useTranslation();
  return (
    <Form.Item name="items" label={t(label)} rules={useRules(1)}>
      <Input.TextArea rows={3} maxLength={4000} />
    </Form.Item>
  );
};

const FeesPaid = ({ dossier: { owed } }: Props) => {
  const { t } = useTranslation();
  return (
    <Form.Item name="feesPaid" valuePropName="checked" initialValue={false}>
      <Checkbox>
        {t('dossier.act.feesPaid')}
        {owed > 0 && ` (${toMoney(owed)})`}
      </Checkbox>
    </Form.Item>
  );
};

const Choice = ({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: { value: string | boolean; label: string }[];
}) => (
  <Form.Item name={name} label={label} initialValue={options[0]!.value}>
    <Radio.Group options={options} />
  </Form.Item>
);

function Withdrawal() {
  const { t } = useTranslation();
  const options = [
    { value: true, label: t('dossier.act.agree') },
    { value: false, label: t('dossier.act.disagree') },
  ];
  return (
    <>
      <Choice name="agreed" label={t('dossier.act.agreed')} options={options} />
      <Reason min={3} />
    </>
  );
}

function Returning({ dossier }: Props) {
  const { t } = useTranslation();
  const options = [
    { value: 'applicant', label: t('dossier.act.applicant') },
    { value: 'representative', label: t('dossier.act.representative') },
  ];
  return (
    <>
      <Choice name="receivedBy" label={t('dossier.act.receivedBy')} options={options} />
      {dossier.owed > 0 && <FeesPaid dossier={dossier} />}
    </>
  );
}

function Delivery({ dossier: { delivery, applicant } }: Props) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const chosen = Form.useWatch('resultDelivery', form) as string | undefined;
  useEffect(
    () =>
      form.setFieldsValue({
        deliverTo: delivery.deliverTo ?? { name: applicant.name, phone: applicant.phone },
        ...(form.getFieldsValue(true) as object),
      }),
    [],
  );
  const options = (['counter', 'post'] as const).map((value) => ({ value, label: t(`dossier.deliveries.${value}`) }));
  return (
    <>
      <Choice name="resultDelivery" label={t('dossier.act.delivery')} options={options} />
      {chosen === 'post' && <AddressFields />}
    </>
  );
}

const Moment = ({ name, label }: { readonly name: string; readonly label: string }) => {
  const { t } = useTranslation();
  return (
    <DateField
      type="datetime-local"
      name={name}
      label={t(label)}
      rules={[{ required: true, message: t('dossier.act.required') }]}
    />
  );
};

function Outage() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="certificate" label={t('dossier.act.certificate')} rules={useRules(3)}>
        <Input maxLength={100} />
      </Form.Item>
      <Moment name="from" label="dossier.act.from" />
      <Moment name="to" label="dossier.act.to" />
    </>
  );
}

const Nothing = () => null;

/** What each act asks for. */
export const FIELDS: Readonly<Record<Act, ComponentType<Props>>> = {
  accept: FeesPaid,
  decline: () => <Reason />,
  'request-supplement': () => (
    <>
      <Items label="dossier.act.items" />
      <Reason />
    </>
  ),
  'receive-supplement': () => <Items label="dossier.act.papers" />,
  'request-withdrawal': () => <Reason min={3} />,
  'decide-withdrawal': Withdrawal,
  'take-over-result': Nothing,
  'return-at-counter': Returning,
  'change-delivery': Delivery,
  apologise: () => (
    <>
      <Reason />
      <Moment name="day" label="dossier.act.newDay" />
    </>
  ),
  'certify-outage': Outage,
  'ask-again': Nothing,
};
