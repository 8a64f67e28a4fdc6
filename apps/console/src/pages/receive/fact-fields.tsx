import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOffices } from '../../api/offices.js';
import { DateField } from '../../ui/date-field.js';
import { hasWords, toSentence, toWithDots, toWithoutDots } from '../../ui/format.js';
import type { Procedure } from './filing.js';
import { PARTY_NUMBER } from './parties.js';

type Fact = Procedure['facts'][string];
interface Props {
  readonly name: string;
  readonly fact: Fact;
}

/** The form of a procedure is made from its data: one field, or one row of fields, for each fact it asks for. */
export const FactFields = ({ facts }: { readonly facts: Procedure['facts'] }) => (
  <div className="fact-fields">
    {Object.entries(facts).map(([name, fact]) => (
      <FactField key={name} name={name} fact={fact} />
    ))}
  </div>
);

function FactField({ name, fact }: Props) {
  if (fact.kind === 'party') return <Group name={name} fact={fact} words="receive.party" fields={PARTY} />;
  if (fact.kind === 'parcel') return <Group name={name} fact={fact} words="receive.parcel" fields={PARCEL} />;
  return <Simple name={name} fact={fact} />;
}

const useRequired = (isRequired = true) => {
  const { t } = useTranslation();
  return [{ required: isRequired, message: t('receive.wrong.required') }];
};

function Simple({ name, fact: { label, kind, required } }: Props) {
  const { t } = useTranslation();
  const rules = useRequired(required);
  const yesNo = [
    { value: true, label: t('dossier.yes') },
    { value: false, label: t('dossier.no') },
  ];
  if (kind === 'date') return <DateField type="date" name={['facts', name]} label={label} rules={rules} />;
  return (
    <Form.Item name={['facts', name]} label={label} rules={rules} {...(kind === 'yes-no' && { initialValue: false })}>
      {kind === 'number' ? (
        <InputNumber min={0} style={{ width: '100%' }} formatter={toWithDots} parser={toWithoutDots} />
      ) : kind === 'yes-no' ? (
        <Radio.Group options={yesNo} />
      ) : (
        <Input maxLength={2000} autoComplete="off" />
      )}
    </Form.Item>
  );
}

type Part = 'text' | 'number' | 'commune';
const PARTY: Readonly<Record<string, Part>> = { personalNumber: 'text', name: 'text', address: 'text' };
const PARCEL: Readonly<Record<string, Part>> = {
  mapSheet: 'text',
  parcelNumber: 'text',
  areaSquareMetres: 'number',
  communeCode: 'commune',
  address: 'text',
};

function Group({ name, fact, words, fields }: Props & { words: string; fields: Readonly<Record<string, Part>> }) {
  const { t } = useTranslation();
  const { units } = useOffices();
  const rules = useRequired(fact.required);
  const number = [{ pattern: PARTY_NUMBER, message: t('receive.wrong.partyNumber') }];
  const communes = units
    .filter(({ kind }) => kind !== 'province')
    .map(({ code, name: label }) => ({ value: code, label }));
  return (
    <fieldset className="fact-group">
      <legend>{fact.label}</legend>
      {Object.entries(fields).map(([field, part]) => (
        <Form.Item
          key={field}
          name={['facts', name, field]}
          label={toSentence(t(`${words}.${field}`))}
          rules={[...rules, ...(field === 'personalNumber' ? number : [])]}
          className={field}
        >
          {part === 'number' ? (
            <InputNumber min={0} decimalSeparator="," style={{ width: '100%' }} />
          ) : part === 'commune' ? (
            <Select
              options={communes}
              showSearch={{ filterOption: (typed, option) => hasWords(option?.label, typed) }}
            />
          ) : (
            <Input maxLength={500} autoComplete="off" />
          )}
        </Form.Item>
      ))}
    </fieldset>
  );
}
