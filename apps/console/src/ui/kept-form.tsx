import { Alert, Form, type FormInstance, type FormProps } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKept } from './kept.js';

interface Props<Filled> extends Omit<FormProps<Filled>, 'children' | 'onValuesChange'> {
  readonly form: FormInstance<Filled>;
  /** What it is that is filled in, among all that this person fills in. */
  readonly kept: string;
  readonly children: ReactNode;
}

/** A form that loses nothing typed when the page has to go, and says so when it is back. */
export function KeptForm<Filled extends object>({ kept, children, initialValues, ...rest }: Props<Filled>) {
  const { t } = useTranslation();
  const { form } = rest;
  const isTouched = useRef(false); // fields that leave the screen take what they know with them, values stay
  const back = useKept<Filled>(kept, (before) =>
    before || isTouched.current ? (form.getFieldsValue(true) as Filled) : undefined,
  );
  return (
    <Form<Filled>
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...initialValues, ...back }}
      onValuesChange={() => (isTouched.current = true)}
      {...rest}
    >
      {back && <Alert type="info" showIcon title={t('shell.restored')} />}
      {children}
    </Form>
  );
}
