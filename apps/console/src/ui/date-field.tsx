import { Form, Input, type FormItemProps } from 'antd';
import { toWritten } from './format.js';

interface Props extends Pick<FormItemProps, 'label' | 'rules'> {
  readonly name: string | string[];
  readonly type: 'date' | 'datetime-local';
}

/** The machine's own picker shows a day in the language of the browser; below it stands as Vietnam writes it. */
export function DateField({ type, ...item }: Props) {
  const picked = Form.useWatch<string | undefined>(item.name, Form.useFormInstance());
  return (
    <Form.Item {...item} extra={picked && toWritten(picked)}>
      <Input type={type} />
    </Form.Item>
  );
}
