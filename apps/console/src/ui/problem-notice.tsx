import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { useCounterparty } from './counterparty.js';
import { useHubWords } from './hub-words.js';

/** What went wrong and what to do about it, in the words of the hub's table of faults. What is not there is not asked for again. */
export function ProblemNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  const { status, code, detail, errors = [] } = problem;
  const hub = useHubWords();
  const { title, help } = hub.fault(problem);
  return (
    <Alert
      type="error"
      showIcon
      title={
        detail && detail !== problem.title && errors.length === 0 ? (
          <>
            {title}: {code.startsWith('agency/') ? <OfCounterparty detail={detail} /> : detail}
          </>
        ) : (
          title
        )
      }
      description={
        <>
          {errors.length > 0 && (
            <ul className="problem-fields">
              {errors.map((field) => (
                <li key={field.pointer}>{hub.field(field)}</li>
              ))}
            </ul>
          )}
          <div>{help}</div>
        </>
      }
      action={onRetry && status !== 404 && <Button onClick={onRetry}>{t('shell.retry')}</Button>}
    />
  );
}

/** Begins with the counterparty, whom the hub knows by a code and people by a name. */
function OfCounterparty({ detail }: { readonly detail: string }) {
  return detail.replace(/^[a-z][a-z-]*(?=: )/, useCounterparty());
}
