import { Alert, Form, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { Request } from '../requests/filters.js';
import type { Filled, Kind } from './outcome.js';
import { useProspect } from './use-request.js';

/** Whether the answer may be sent: nobody refuses before they were shown what it does. */
export function useRefusal(request: Request, form: FormInstance<Filled>, kind: Kind): boolean {
  const wrongFile = Form.useWatch('wrongFile', form) ?? false;
  const { data } = useProspect(request, wrongFile);
  return kind !== 'refused' || data !== undefined;
}

/** What a refusal would do to the case, worked out by the function that will decide. */
export function Foresight({ request }: { readonly request: Request }) {
  const { t } = useTranslation();
  const wrongFile = (Form.useWatch('wrongFile') as boolean | undefined) ?? false;
  const { data, error, refetch } = useProspect(request, wrongFile);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { consequence, undone, cancelled, asked } = data;
  const lines = [
    ['undone', undone],
    ['cancelled', cancelled],
    ['asked', asked],
  ] as const;
  return (
    <Alert
      className="foresight"
      type={consequence === 'refuse' ? 'error' : 'warning'}
      showIcon
      title={t(`requests.ifRefused.${consequence}`)}
      description={
        <ul>
          {lines
            .filter(([, steps]) => steps.length > 0)
            .map(([what, steps]) => (
              <li key={what}>{t(`requests.ifRefused.${what}`, { steps: steps.join('; ') })}</li>
            ))}
        </ul>
      }
    />
  );
}
