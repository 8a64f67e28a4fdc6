import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.js';
import { toMoment } from '../../ui/format.js';
import { KeptForm } from '../../ui/kept-form.js';
import { useKeptState } from '../../ui/kept.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ForwardDialog, QuestionDialog, RefuseDialog } from './dialogs.js';
import { useAct, type Feedback } from './use-feedback.js';

const DIALOGS = { question: QuestionDialog, forward: ForwardDialog, refuse: RefuseDialog };
type Dialog = keyof typeof DIALOGS;

interface Props {
  readonly feedback: Feedback;
}

/** What may be done now: answer or pass on what is open, make public what is answered. */
export function Acts({ feedback }: Props) {
  if (feedback.status === 'answered') return <Publish feedback={feedback} />;
  if (['published', 'refused'].includes(feedback.status)) return null;
  return (
    <>
      <Answer feedback={feedback} />
      <Others feedback={feedback} />
    </>
  );
}

/** Ctrl+Enter sends it. A refused call leaves all as typed. */
function Answer({ feedback: { id } }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ answer: string }>();
  const answering = useAct(id, 'answer');
  return (
    <KeptForm
      form={form}
      kept={`feedback/${id}/answer`}
      className="card no-print"
      onFinish={(filled) => answering.mutate(filled)}
      onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && form.submit()}
    >
      <Form.Item
        name="answer"
        label={t('feedback.answer')}
        rules={[{ required: true, whitespace: true, min: 10, message: t('feedback.answerRule') }]}
      >
        <Input.TextArea rows={6} maxLength={10_000} />
      </Form.Item>
      <p className="soft">{t('feedback.answerAbout')}</p>
      {answering.error && <ProblemNotice error={answering.error} />}
      <Button type="primary" htmlType="submit" loading={answering.isPending}>
        {t('feedback.act.answer')}
      </Button>
    </KeptForm>
  );
}

/** What has its time is offered only within it; refusing is the head's. */
function Others({ feedback }: Props) {
  const { t } = useTranslation();
  const { role } = useMe();
  const [opened, setOpened] = useKeptState<Dialog | undefined>(`feedback/${feedback.id}`, undefined);
  const now = new Date().toISOString();
  const offered: readonly Dialog[] = [
    ...(now <= feedback.askBy ? (['question'] as const) : []),
    'forward',
    ...(role === 'head' && now <= feedback.refuseBy ? (['refuse'] as const) : []),
  ];
  const Opened = opened && DIALOGS[opened];
  return (
    <section className="card no-print">
      <h2>{t('feedback.others')}</h2>
      <div className="act-buttons">
        {offered.map((dialog) => (
          <Button key={dialog} danger={dialog === 'refuse'} onClick={() => setOpened(dialog)}>
            {t(`feedback.act.${dialog}`)}
          </Button>
        ))}
      </div>
      {Opened && <Opened feedback={feedback} onClose={() => setOpened(undefined)} />}
    </section>
  );
}

function Publish({ feedback: { id, publishBy } }: Props) {
  const { t } = useTranslation();
  const { role } = useMe();
  const publishing = useAct(id, 'publication');
  return (
    <section className="card no-print">
      <h2>{t('feedback.act.publication')}</h2>
      <p className="soft">{t('feedback.publishAbout', { when: publishBy && toMoment(publishBy) })}</p>
      {publishing.error && <ProblemNotice error={publishing.error} />}
      {role === 'head' ? (
        <Button type="primary" loading={publishing.isPending} onClick={() => publishing.mutate(undefined)}>
          {t('feedback.act.publication')}
        </Button>
      ) : (
        <p>{t('feedback.headPublishes')}</p>
      )}
    </section>
  );
}
