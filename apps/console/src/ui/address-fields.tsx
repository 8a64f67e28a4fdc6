import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOffices } from '../api/offices.js';
import { hasWords } from './format.js';

/** Where the post takes a result: a person, a phone, a line, and a commune with its province. */
export function AddressFields() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const { units } = useOffices();
  const rules = [{ required: true, message: t('dossier.act.required') }];
  const nameOf = (code: string | null) => units.find((unit) => unit.code === code)?.name ?? '';
  const communes = units
    .filter(({ kind }) => kind === 'commune' || kind === 'town')
    .map(({ code, name, parent }) => ({ value: code, label: `${name}, ${nameOf(parent)}`, province: parent }));
  return (
    <div className="address">
      <Form.Item name={['deliverTo', 'name']} label={t('dossier.act.name')} rules={rules}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item
        name={['deliverTo', 'phone']}
        label={t('dossier.act.phone')}
        rules={[...rules, { pattern: /^(0|\+84)\d{9,10}$/, message: t('receive.wrong.phone') }]}
      >
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name={['deliverTo', 'line']} label={t('dossier.act.line')} rules={rules}>
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
      <Form.Item name={['deliverTo', 'commune']} label={t('dossier.act.commune')} rules={rules}>
        <Select
          options={communes}
          showSearch={{ filterOption: (typed, option) => hasWords(option?.label, typed) }}
          onChange={(code) =>
            form.setFieldValue(['deliverTo', 'province'], communes.find(({ value }) => value === code)?.province)
          }
        />
      </Form.Item>
      <Form.Item name={['deliverTo', 'province']} hidden>
        <Input />
      </Form.Item>
    </div>
  );
}
