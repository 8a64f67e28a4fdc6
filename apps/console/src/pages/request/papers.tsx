import { useTranslation } from 'react-i18next';
import { FileLink } from '../../ui/file-link.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { Request } from '../requests/filters.js';
import { usePapers, useStep } from './use-request.js';

/** The papers that travel to this agency: which the procedure names, and the files there are of each. */
export function Papers({ request }: { readonly request: Request }) {
  const { t } = useTranslation();
  const { data: step } = useStep(request);
  const { data, error } = usePapers(request);
  const given = data?.items.filter(({ of }) => of === 'component') ?? [];
  return (
    <section className="card">
      <h2>{t('requests.papers')}</h2>
      {error && <ProblemNotice error={error} />}
      {step?.papers.length === 0 && <p className="soft">{t('requests.papersNone')}</p>}
      <ul className="plain">
        {step?.papers.map(({ code, name }) => {
          const files = given.filter((paper) => paper.code === code);
          return (
            <li key={code}>
              {name}
              {files.map((file) => (
                <FileLink key={file.id} file={file} />
              ))}
              {files.length === 0 && <small className="soft">{t('requests.onPaper')}</small>}
            </li>
          );
        })}
        {request.brought.map(({ code, name }) => (
          <li key={code}>
            {name} <small className="soft">{t('requests.brought')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
