import { Form } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../../api/client.js';

/** People are known again by their number, all others by their tax code. */
export type KnownBy = 'personalNumber' | 'taxCode';

/** What is whole as soon as it is typed, and what may yet be the beginning of more, and somebody else's. */
const WHOLE = { personalNumber: /^\d{12}$/, taxCode: /^\d{10}-\d{3}$|^\d{12}$/ } as const;
const WHOLE_WHEN_LEFT = { personalNumber: /^\d{9}$/, taxCode: /^\d{10}$/ } as const;

/** Asks whether the office knows who has this number, and fills in what it knows. An answer to what no longer stands there is dropped. */
export function useRecognition(by: KnownBy) {
  const form = Form.useFormInstance();
  const [found, setFound] = useState<'known' | 'unknown'>();
  const recognise = async (number: string) => {
    const { applicant } = await answerOf(api.POST('/v1/applicants/search', { body: { [by]: number } }));
    if (form.getFieldValue(['applicant', by]) !== number) return;
    setFound(applicant ? 'known' : 'unknown');
    if (!applicant) return;
    const { kind, name, phone, address } = applicant;
    form.setFieldsValue({ applicant: { kind, [by]: number, name, phone, address } });
  };
  const look = (number: string) => void recognise(number).catch(() => {}); // the rest can be typed
  return {
    found,
    onTyped: (text: string): void => {
      setFound(undefined);
      if (WHOLE[by].test(text)) look(text);
    },
    onLeft: (text: string): void => {
      if (WHOLE_WHEN_LEFT[by].test(text) && !found) look(text);
    },
  };
}
