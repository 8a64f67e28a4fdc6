import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../ui/fact-list.js';
import { KeptForm } from '../../ui/kept-form.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { FactFields } from '../receive/fact-fields.js';
import type { Procedure } from '../receive/filing.js';
import { fromTyped, toTyped } from '../receive/parties.js';
import { useStep } from '../request/use-request.js';
import { changedFacts } from './changed-facts.js';
import { useMend, type Request, type Step } from './use-mending.js';

interface Filled {
  readonly facts?: Request['facts'];
}
interface Props {
  readonly request: Request;
  readonly onDone: () => void;
}

/** The facts that travel to the agency, as they were sent: those the applicant told may be mended, those of other agencies not. */
export function MendForm({ request, onDone }: Props) {
  const { t } = useTranslation();
  const { data: step, error, refetch } = useStep(request);
  const [form] = Form.useForm<Filled>();
  const sending = useMend(request, onDone);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!step) return <Loading />;
  return (
    <KeptForm
      form={form}
      kept={`mending/${request.id}/facts`}
      scrollToFirstError={{ focus: true }}
      initialValues={{ facts: toTyped(request.facts) }}
      onFinish={({ facts = {} }) => sending.mutate(changedFacts(request.facts, fromTyped(facts) as Request['facts']))}
    >
      <FactFields facts={toMend(step)} />
      <FactList facts={given(request.facts, step)} labels={step.facts} />
      <p className="soft">{t('mending.about')}</p>
      {sending.error && <ProblemNotice error={sending.error} />}
      <div className="act-buttons">
        <Button type="primary" htmlType="submit" loading={sending.isPending}>
          {t('mending.send')}
        </Button>
        <Button onClick={onDone}>{t('dossier.act.cancel')}</Button>
      </div>
    </KeptForm>
  );
}

type Intake = Procedure['facts'][string];
const isGiven = (kind: string): kind is 'document' | 'amount' => kind === 'document' || kind === 'amount';

const toMend = ({ facts }: Step): Record<string, Intake> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, { label, kind }]) =>
      isGiven(kind) ? [] : [[name, { label, kind, required: false } satisfies Intake] as const],
    ),
  );
/** What is not mended here: what other agencies gave. */
const given = (facts: Request['facts'], step: Step): Request['facts'] =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !(name in toMend(step))));
