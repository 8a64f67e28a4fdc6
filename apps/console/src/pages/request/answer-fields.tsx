import { Checkbox, Form, Input, InputNumber } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/date-field.js';
import { toWithDots, toWithoutDots } from '../../ui/format.js';
import type { Request } from '../requests/filters.js';
import type { Kind } from './outcome.js';
import { Foresight } from './refusal.js';
import { ResultFiles } from './result-files.js';
import type { Step } from './use-request.js';

interface Props {
  readonly request: Request;
  readonly step: Step;
}

const useRules = (min = 1) => {
  const { t } = useTranslation();
  return [
    { required: true, whitespace: true, message: t('dossier.act.required') },
    { min, message: t('dossier.act.short', { count: min }) },
  ];
};

const Reason = ({ label, min = 10 }: { readonly label: string; readonly min?: number }) => {
  const { t } = useTranslation();
  return (
    <Form.Item name="reason" label={t(label)} rules={useRules(min)}>
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
  );
};

function Done({ request, step }: Props) {
  const { t } = useTranslation();
  const required = [{ required: true, message: t('dossier.act.required') }];
  return (
    <>
      {Object.entries(step.gives).map(([name, { label, kind }]) =>
        kind === 'amount' ? (
          <Form.Item key={name} name={['gives', name]} label={`${label} (đồng)`} rules={required}>
            <InputNumber
              min={0}
              precision={0}
              formatter={toWithDots}
              parser={toWithoutDots}
              style={{ width: '100%' }}
            />
          </Form.Item>
        ) : (
          <Form.Item key={name} name={['gives', name]} label={t('requests.number', { what: label })} rules={required}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
        ),
      )}
      <ResultFiles request={request} step={step} />
    </>
  );
}

function Supplement() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="items" label={t('dossier.act.items')} rules={useRules()}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      <Reason label="requests.why.supplement" />
    </>
  );
}

function NotYet() {
  const { t } = useTranslation();
  return (
    <>
      <DateField type="datetime-local" name="until" label={t('requests.untilWhen')} rules={useRules()} />
      <p className="soft">{t('requests.notYetDoes')}</p>
      <Reason label="requests.why.notYet" />
    </>
  );
}

const Refused = ({ request }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <Reason label="requests.why.refused" />
      <Form.Item name="wrongFile" valuePropName="checked" initialValue={false}>
        <Checkbox>{t('requests.wrongFile')}</Checkbox>
      </Form.Item>
      <Foresight request={request} />
    </>
  );
};

/** What each answer asks for. */
export const FIELDS: Readonly<Record<Kind, ComponentType<Props>>> = {
  done: Done,
  'supplement-needed': Supplement,
  'not-yet': NotYet,
  refused: Refused,
};
