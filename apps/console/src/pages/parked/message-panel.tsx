import { Alert, Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKeptState } from '../../ui/kept.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { MessageActs } from './message-acts.js';
import { MessageContent } from './message-content.js';
import { readMended } from './mended.js';
import { useContent, type Parked } from './use-parked.js';

interface Props {
  readonly message: Parked;
  /** What is wrong, where its cause still holds something up. */
  readonly title: string | undefined;
  readonly onClose: () => void;
}

/**
 * One parked message: mend, try, replay, write off. Its content is fetched only when asked for; what can be done without it
 * can be done where it cannot be had or read.
 */
export function MessagePanel({ message, title, onClose }: Props) {
  const { t } = useTranslation();
  const [isWanted, setWanted] = useKeptState(`parked/${message.id}/wanted`, false);
  const [text, setText] = useKeptState<string | undefined>(`parked/${message.id}/text`, undefined);
  const { data: content, error, isLoading } = useContent(message.service, message.id, isWanted);
  const mended = readMended(text, content);
  return (
    <Drawer open size={760} title={t('parked.message')} onClose={onClose} destroyOnHidden>
      <p className="technical">
        {message.type || '?'}
        <br />
        {message.key}
      </p>
      <Alert type="warning" showIcon title={`${title ? `${title}:` : t('parked.detail')} ${message.detail}`} />
      {!isWanted && (
        <div className="message-acts">
          <Button onClick={() => setWanted(true)}>{t('parked.show')}</Button>
          <span className="soft">{t('parked.showAbout')}</span>
        </div>
      )}
      {isLoading && <Loading />}
      {error && <ProblemNotice error={error} />}
      {content !== undefined && <MessageContent content={content} text={text} mended={mended} onText={setText} />}
      <MessageActs message={message} mended={mended} onDone={onClose} />
    </Drawer>
  );
}
