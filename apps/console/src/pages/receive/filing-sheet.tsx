import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Radio, Select } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffices } from '../../api/offices.js';
import { answerOf, api, newKey } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';
import { useMe } from '../../session/me.js';
import { AddressFields } from '../../ui/address-fields.js';
import { toMoney, hasWords } from '../../ui/format.js';
import { useKept } from '../../ui/kept.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useProcedures } from '../dossiers/use-dossiers.js';
import { ApplicantFields } from './applicant-fields.js';
import { FactFields } from './fact-fields.js';
import { feeOf, toFiling, type FilingForm, type Procedure } from './filing.js';
import { Papers } from './papers.js';

interface Props {
  readonly onReceived: (dossier: components['schemas']['Dossier']) => void;
}

/** The whole reception on one sheet, top to bottom, for a keyboard: Tab goes on, Ctrl+Enter receives. */
export function FilingSheet({ onReceived }: Props) {
  const { t } = useTranslation();
  const { offices } = useMe();
  const procedures = useProcedures();
  const [form] = Form.useForm<FilingForm>();
  const key = useRef(newKey());
  const chosen = Form.useWatch('procedure', form);
  const draft = useKept('filing', () => (chosen ? (form.getFieldsValue(true) as FilingForm) : undefined));
  const procedure = procedures.find(({ code }) => code === chosen);
  const sending = useMutation({
    mutationFn: (filing: FilingForm) =>
      answerOf(
        api.POST('/v1/dossiers', {
          params: { header: { 'Idempotency-Key': key.current } },
          body: toFiling(procedure!, filing, filing.officeCode ?? offices[0]!),
        }),
      ),
    onSuccess: onReceived,
    onError: () => (key.current = newKey()), // a refused sheet that was mended is another one
  });
  return (
    <Form
      form={form}
      layout="vertical"
      className="sheet"
      requiredMark={false}
      initialValues={draft ?? {}}
      scrollToFirstError={{ focus: true }}
      onFinish={(filing) => sending.mutate(filing)}
      onKeyDown={(event) => {
        if (event.ctrlKey && event.key === 'Enter') form.submit();
        if (event.altKey && event.code === 'KeyP') form.setFieldValue('feesPaid', !form.getFieldValue('feesPaid'));
      }}
    >
      <h1>{t('receive.title')}</h1>
      {draft && <Alert type="info" showIcon title={t('shell.restored')} />}
      <section className="card">
        <ProcedureField procedures={procedures} procedure={procedure} />
      </section>
      {procedure && <Sheet procedure={procedure} isSending={sending.isPending} error={sending.error} />}
    </Form>
  );
}

function ProcedureField({
  procedures,
  procedure,
}: {
  procedures: readonly Procedure[];
  procedure: Procedure | undefined;
}) {
  const { t } = useTranslation();
  const { offices } = useMe();
  const { nameOf } = useOffices();
  return (
    <>
      <Form.Item
        name="procedure"
        label={t('receive.procedure')}
        extra={procedure ? limitOf(procedure, t) : t('receive.choose')}
      >
        <Select
          autoFocus
          defaultOpen={!procedure}
          placeholder={t('receive.find')}
          options={procedures.map(({ code, name }) => ({ value: code, label: name }))}
          showSearch={{
            filterOption: (typed, option) => hasWords(`${option?.label} ${option?.value}`, typed),
          }}
        />
      </Form.Item>
      {offices.length > 1 && (
        <Form.Item name="officeCode" label={t('receive.office')} initialValue={offices[0]}>
          <Radio.Group options={offices.map((code) => ({ value: code, label: nameOf(code) }))} />
        </Form.Item>
      )}
    </>
  );
}

function limitOf({ limit }: Procedure, t: ReturnType<typeof useTranslation>['t']): string {
  if (!limit) return t('receive.atOnce');
  return 'workingDays' in limit
    ? t('receive.limit', { count: limit.workingDays })
    : t('receive.limitHours', { count: limit.workingHours });
}

function Sheet({ procedure, isSending, error }: { procedure: Procedure; isSending: boolean; error: unknown }) {
  const { t } = useTranslation();
  return (
    <>
      <section className="card">
        <h2>{t('receive.applicant')}</h2>
        <ApplicantFields />
      </section>
      {Object.keys(procedure.facts).length > 0 && (
        <section className="card">
          <h2>{t('receive.facts')}</h2>
          <FactFields facts={procedure.facts} />
        </section>
      )}
      <section className="card">
        <Papers papers={procedure.components} />
      </section>
      <section className="card">
        <Handing procedure={procedure} />
      </section>
      {error !== null && <ProblemNotice error={error} />}
      <Button type="primary" size="large" htmlType="submit" loading={isSending}>
        {t('receive.send')}
      </Button>
    </>
  );
}

function Handing({ procedure }: { procedure: Procedure }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<FilingForm>();
  const facts = Form.useWatch('facts', form);
  const delivery = Form.useWatch('resultDelivery', form);
  const fee = feeOf(procedure, facts);
  return (
    <>
      <div className="handing">
        <Form.Item name="channel" label={t('receive.channel')} initialValue="desk">
          <Radio.Group
            options={(['desk', 'post'] as const).map((value) => ({ value, label: t(`dossier.channels.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="resultDelivery" label={t('receive.delivery')} initialValue="counter">
          <Radio.Group
            options={(['counter', 'post'] as const).map((value) => ({
              value,
              label: t(`dossier.deliveries.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="feesPaid" label={t('receive.fee')} valuePropName="checked">
          {fee > 0 ? (
            <Checkbox>{t('receive.paid', { amount: toMoney(fee) })}</Checkbox>
          ) : (
            <span>{t('receive.noFee')}</span>
          )}
        </Form.Item>
      </div>
      {delivery === 'post' && <AddressFields />}
    </>
  );
}
