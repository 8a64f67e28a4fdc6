import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';

const NUMBER = /^(\d{9}|\d{12})$/;

/** Who files. A number that this office has seen before fills the rest in. */
export function ApplicantFields() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const [isKnown, setKnown] = useState(false);
  const recognise = async (personalNumber: string) => {
    setKnown(false);
    if (!NUMBER.test(personalNumber)) return;
    const { applicant } = await answerOf(api.POST('/v1/applicants/search', { body: { personalNumber } }));
    if (!applicant) return;
    setKnown(true);
    const { name, phone, address } = applicant;
    form.setFieldsValue({ applicant: { personalNumber, name, phone, address } });
  };
  const required = { required: true, message: t('receive.wrong.required') };
  return (
    <div className="applicant">
      <Form.Item
        name={['applicant', 'personalNumber']}
        label={t('receive.personalNumber')}
        rules={[required, { pattern: NUMBER, message: t('receive.wrong.personalNumber') }]}
        extra={isKnown && <span role="status">{t('receive.known')}</span>}
      >
        <Input
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          onChange={({ target }) => void recognise(target.value).catch(() => {})}
        />
      </Form.Item>
      <Form.Item name={['applicant', 'name']} label={t('receive.name')} rules={[required]}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item
        name={['applicant', 'phone']}
        label={t('receive.phone')}
        rules={[{ pattern: /^(0|\+84)\d{9,10}$/, message: t('receive.wrong.phone') }]}
      >
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name={['applicant', 'address']} label={t('receive.address')}>
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
    </div>
  );
}
