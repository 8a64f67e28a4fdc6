import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOffices } from '../../api/offices.js';
import { toMoment } from '../../ui/format.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { useAct, type Feedback } from './use-feedback.js';

interface Props {
  readonly feedback: Feedback;
  readonly onClose: () => void;
}
const LEAST = 10;

export function QuestionDialog({ feedback: { id, askBy }, onClose }: Props) {
  const { t } = useTranslation();
  const asking = useAct(id, 'question', onClose);
  return (
    <ReasonDialog
      title={t('feedback.act.question')}
      about={t('feedback.questionAbout', { when: toMoment(askBy) })}
      label={t('feedback.question')}
      act={({ reason }) => asking.mutateAsync({ question: reason })}
      onDone={() => {}}
      onClose={onClose}
      least={LEAST}
    />
  );
}

/** Then it is seen at the other unit and no longer here. */
export function ForwardDialog({ feedback: { id, officeCode }, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { offices } = useOffices();
  const forwarding = useAct(id, 'forward', () => void navigate('/feedback'));
  return (
    <ReasonDialog<{ to: string; reason: string }>
      title={t('feedback.act.forward')}
      about={t('feedback.forwardAbout')}
      act={({ to, reason }) => forwarding.mutateAsync({ to, reason })}
      onDone={() => {}}
      onClose={onClose}
      least={LEAST}
    >
      <Form.Item name="to" label={t('feedback.to')} rules={[{ required: true, message: t('feedback.toRule') }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={offices
            .filter(({ code }) => code !== officeCode)
            .map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
    </ReasonDialog>
  );
}

export function RefuseDialog({ feedback: { id, refuseBy }, onClose }: Props) {
  const { t } = useTranslation();
  const refusing = useAct(id, 'refuse', onClose);
  return (
    <ReasonDialog
      title={t('feedback.act.refuse')}
      about={t('feedback.refuseAbout', { when: toMoment(refuseBy) })}
      act={({ reason }) => refusing.mutateAsync({ reason })}
      onDone={() => {}}
      onClose={onClose}
      least={LEAST}
      isFinal
    />
  );
}
