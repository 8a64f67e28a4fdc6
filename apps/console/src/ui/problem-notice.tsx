import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';

/** What went wrong and what to do about it, in the words of the hub's table of faults. */
export function ProblemNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const { title, detail, help, errors = [] } = problemOf(error);
  return (
    <Alert
      type="error"
      showIcon
      title={detail && detail !== title && errors.length === 0 ? `${title}: ${detail}` : title}
      description={
        <>
          {errors.length > 0 && (
            <ul className="problem-fields">
              {errors.map((field) => (
                <li key={field.pointer}>{field.detail}</li>
              ))}
            </ul>
          )}
          <div>{help}</div>
        </>
      }
      action={onRetry && <Button onClick={onRetry}>{t('shell.retry')}</Button>}
    />
  );
}
