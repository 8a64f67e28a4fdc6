import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { toMoment } from '../../ui/format.js';
import { useKeptState } from '../../ui/kept.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { useJudge, type Decision, type Difference } from './use-catalogue.js';

/** One difference: in words, what would have to be written, and what was said to it. */
export function DifferenceRow({ difference }: { readonly difference: Difference }) {
  const { t } = useTranslation();
  const [decision, decide] = useKeptState<Decision | undefined>(`catalogue/${difference.sentence}`, undefined);
  const { code, kind, sentence, change, judgement } = difference;
  return (
    <tr>
      <td>
        <strong className="code">{code}</strong>
        <div className="soft">{t(`catalogue.kind.${kind}`)}</div>
      </td>
      <td data-label={t('catalogue.difference')}>{sentence}</td>
      <td data-label={t('catalogue.change')}>
        <pre className="change">{change}</pre>
      </td>
      <td data-label={t('catalogue.judgement')}>
        {judgement && (
          <div>
            {t(`catalogue.judged.${judgement.decision}`)}: {judgement.reason}
            <small className="soft">{toMoment(judgement.at)}</small>
          </div>
        )}
        <div className="act-buttons">
          {(['accept', 'keep'] as const)
            .filter((one) => one !== judgement?.decision)
            .map((one) => (
              <Button key={one} onClick={() => decide(one)}>
                {t(`catalogue.act.${one}`)}
              </Button>
            ))}
        </div>
        {decision && <JudgeDialog difference={difference} decision={decision} onClose={() => decide(undefined)} />}
      </td>
    </tr>
  );
}

interface DialogProps {
  readonly difference: Difference;
  readonly decision: Decision;
  readonly onClose: () => void;
}

function JudgeDialog({ difference, decision, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const judge = useJudge(difference);
  return (
    <ReasonDialog<{ reason: string }>
      title={t(`catalogue.act.${decision}`)}
      about={t(`catalogue.does.${decision}`)}
      act={({ reason }) => judge.mutateAsync({ decision, reason })}
      onDone={() => {
        void message.success(t('shell.saved'));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
