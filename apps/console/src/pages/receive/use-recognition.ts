import { Form } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../../api/client.js';

const NUMBER_AT = ['applicant', 'personalNumber'];

/**
 * Asks whether the office knows who has this number, and fills in what it knows. Twelve digits are asked at once, nine only when
 * the field is left: they may be the beginning of twelve, and somebody else's. An answer to what no longer stands there is dropped.
 */
export function useRecognition() {
  const form = Form.useFormInstance();
  const [isKnown, setKnown] = useState(false);
  const recognise = async (personalNumber: string) => {
    const { applicant } = await answerOf(api.POST('/v1/applicants/search', { body: { personalNumber } }));
    if (!applicant || form.getFieldValue(NUMBER_AT) !== personalNumber) return;
    setKnown(true);
    const { name, phone, address } = applicant;
    form.setFieldsValue({ applicant: { personalNumber, name, phone, address } });
  };
  const look = (personalNumber: string) => void recognise(personalNumber).catch(() => {}); // the rest can be typed
  return {
    isKnown,
    onTyped: (text: string): void => {
      setKnown(false);
      if (/^\d{12}$/.test(text)) look(text);
    },
    onLeft: (text: string): void => {
      if (/^\d{9}$/.test(text) && !isKnown) look(text);
    },
  };
}
