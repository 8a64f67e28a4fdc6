import { Button, Form, Radio } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedure } from './filing.js';

/** The checklist: each paper of the procedure, and whether an original or a copy was brought. */
export function Papers({ papers }: { readonly papers: Procedure['components'] }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const all = () => form.setFieldsValue({ papers: Object.fromEntries(papers.map(({ code }) => [code, 'original'])) });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== 'KeyA') return;
      event.preventDefault();
      all();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
  const options = [
    { value: 'original', label: t('receive.original') },
    { value: 'copy', label: t('receive.copy') },
    { value: false, label: t('receive.missing') },
  ];
  return (
    <fieldset className="checklist">
      <legend>{t('receive.papers')}</legend>
      {papers.length > 1 && <Button onClick={all}>{t('receive.allPapers')}</Button>}
      {papers.map(({ code, name, required }) => (
        <div key={code} className="paper">
          <span id={`paper-${code}`}>
            {name} {!required && <small className="soft">({t('receive.optional')})</small>}
          </span>
          <Form.Item name={['papers', code]} noStyle initialValue={false}>
            <Radio.Group options={options} optionType="button" aria-labelledby={`paper-${code}`} />
          </Form.Item>
        </div>
      ))}
    </fieldset>
  );
}
