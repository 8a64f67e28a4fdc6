import { Alert, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf, type Mended } from './mended.js';

interface Props {
  readonly content: unknown;
  readonly text: string | undefined;
  readonly mended: Mended;
  readonly onText: (text: string) => void;
}

/** The message as it lies there, to be mended. */
export function MessageContent({ content, text, mended, onText }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="content">
      {typeof content === 'string' && <Alert type="warning" title={t('parked.noJson')} />}
      <label htmlFor={id}>{t('parked.content')}</label>
      <Input.TextArea
        id={id}
        value={text ?? textOf(content)}
        onChange={({ target }) => onText(target.value)}
        autoSize={{ minRows: 8, maxRows: 20 }}
        spellCheck={false}
        aria-invalid={mended.kind === 'unreadable'}
      />
      {mended.kind === 'unreadable' && <Alert type="error" title={t('parked.notAMessage')} />}
    </div>
  );
}
