import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, api, newKey } from '../../api/client.js';
import { Attach, sentFile } from '../../ui/attach.js';
import { FileLink } from '../../ui/file-link.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { Request } from '../requests/filters.js';
import { usePapers, type Step } from './use-request.js';

interface Props {
  readonly request: Request;
  readonly step: Step;
}

/** Files that are given with the answer: kept at once, and taken out again as long as nothing was answered. */
export function ResultFiles({ request, step }: Props) {
  const { t } = useTranslation();
  const { data } = usePapers(request);
  const { filing, removing } = useFiling(request);
  const filed = data?.items.filter((paper) => paper.step === request.step) ?? [];
  const nameOf = (wanted: string) => step.results.find((result) => result.code === wanted)?.name;
  return (
    <div className="result-files">
      <h3>{t('requests.files')}</h3>
      <ul className="plain">
        {filed.map((file) => (
          <li key={file.id}>
            <FileLink file={file} />
            <small className="soft">{nameOf(file.code)}</small>
            <Button size="small" onClick={() => removing.mutate(file.id)}>
              {t('requests.fileRemove')}
            </Button>
          </li>
        ))}
      </ul>
      <Attach
        kinds={step.results}
        isPending={filing.isPending}
        onFile={(file, code) => filing.mutate({ file, code })}
      />
      <small className="soft">{t('requests.fileWhat')}</small>
      {(filing.error ?? removing.error) && <ProblemNotice error={filing.error ?? removing.error} />}
    </div>
  );
}

function useFiling({ dossierId: id, step }: Request) {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['requests', 'papers', id] });
  const filing = useMutation({
    mutationFn: ({ file, code }: { readonly file: File; readonly code: string }) =>
      answerOf(
        api.POST('/v1/dossiers/{id}/steps/{step}/papers', {
          params: { path: { id, step }, query: { code }, header: { 'Idempotency-Key': newKey() } },
          ...sentFile(file),
        }),
      ),
    onSuccess,
  });
  const removing = useMutation({
    mutationFn: (paper: string) =>
      answerOf(api.DELETE('/v1/dossiers/{id}/steps/{step}/papers/{paper}', { params: { path: { id, step, paper } } })),
    onSuccess,
  });
  return { filing, removing };
}
