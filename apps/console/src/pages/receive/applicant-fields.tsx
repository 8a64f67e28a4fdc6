import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { KINDS } from './filing.js';
import { useRecognition, type KnownBy } from './use-recognition.js';

/** Twelve digits; nine on the identity cards of before. */
const NUMBER = /^(\d{9}|\d{12})$/;
const TAX_CODE = /^\d{10}(-\d{3})?$|^\d{12}$/;
const PHONE = /^(0|\+84)\d{9,10}$/;

/** Who files: a person by number, or a body by tax code. */
export function ApplicantFields() {
  const { t } = useTranslation();
  const kind: unknown = Form.useWatch(['applicant', 'kind']) ?? 'citizen';
  const required = { required: true, message: t('receive.wrong.required') };
  const isPerson = kind === 'citizen';
  return (
    <>
      <Form.Item name={['applicant', 'kind']} label={t('receive.kind')} initialValue="citizen">
        <Radio.Group options={KINDS.map((value) => ({ value, label: t(`receive.kinds.${value}`) }))} />
      </Form.Item>
      <div className="applicant">
        {isPerson ? (
          <NumberField key="person" name="personalNumber" pattern={NUMBER} />
        ) : (
          <NumberField key="body" name="taxCode" pattern={TAX_CODE} />
        )}
        <Form.Item
          name={['applicant', 'name']}
          label={t(isPerson ? 'receive.name' : 'receive.bodyName')}
          rules={[required]}
        >
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Form.Item
          name={['applicant', 'phone']}
          label={t('receive.phone')}
          rules={[{ pattern: PHONE, message: t('receive.wrong.phone') }, ...(isPerson ? [] : [required])]}
        >
          <Input inputMode="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item name={['applicant', 'address']} label={t('receive.address')}>
          <Input autoComplete="off" maxLength={500} />
        </Form.Item>
      </div>
    </>
  );
}

/** A number that this office has seen before fills the rest in. */
function NumberField({ name, pattern }: { readonly name: KnownBy; readonly pattern: RegExp }) {
  const { t } = useTranslation();
  const { found, onTyped, onLeft } = useRecognition(name);
  return (
    <Form.Item
      name={['applicant', name]}
      label={t(`receive.${name}`)}
      rules={[
        { required: true, message: t('receive.wrong.required') },
        { pattern, message: t(`receive.wrong.${name}`) },
      ]}
      extra={found && <span role="status">{t(found === 'known' ? 'receive.known' : `receive.unknown.${name}`)}</span>}
    >
      <Input
        inputMode="numeric"
        autoComplete="off"
        maxLength={14}
        onChange={({ target }) => onTyped(target.value)}
        onBlur={({ target }) => onLeft(target.value)}
      />
    </Form.Item>
  );
}
