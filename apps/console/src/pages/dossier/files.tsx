import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, api, newKey } from '../../api/client.js';
import { useMe } from '../../session/me.js';
import { Attach, sentFile } from '../../ui/attach.js';
import { FileLink } from '../../ui/file-link.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { usePapers, type FullDossier } from './use-dossier.js';

/** Files there are: scans of papers, and what agencies filed with their answers. A clerk adds scans, and takes a wrong one out. */
export function Files({ dossier }: { readonly dossier: FullDossier }) {
  const { t } = useTranslation();
  const { role } = useMe();
  const { id, components, results, steps } = dossier;
  const { data } = usePapers(id);
  const { filing, removing } = useScans(id);
  const mayFile = role === 'clerk' && components.length > 0;
  const files = data?.items ?? [];
  if (files.length === 0 && !mayFile) return null;
  const named = [...components, ...results, ...steps.map(({ step: code, name }) => ({ code, name }))];
  const error = filing.error ?? removing.error;
  return (
    <section className="card files">
      <h2>{t('dossier.files')}</h2>
      <ul className="plain">
        {files.map((file) => (
          <li key={file.id}>
            <FileLink file={file} />
            <small className="soft">{named.find(({ code }) => code === (file.step ?? file.code))?.name}</small>
            {mayFile && file.of === 'component' && (
              <Button
                size="small"
                className="no-print"
                aria-label={t('dossier.fileRemove', { name: file.name })}
                onClick={() => removing.mutate(file.id)}
              >
                {t('requests.fileRemove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayFile && (
        <div className="no-print">
          <Attach
            kinds={components}
            isPending={filing.isPending}
            onFile={(file, code) => filing.mutate({ file, code })}
          />
          <small className="soft">{t('dossier.fileWhat')}</small>
        </div>
      )}
      {error && <ProblemNotice error={error} />}
    </section>
  );
}

/** A scan made at the desk counts as digitised there. */
function useScans(id: string) {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['dossier', id] });
  const filing = useMutation({
    mutationFn: ({ file, code }: { readonly file: File; readonly code: string }) =>
      answerOf(
        api.POST('/v1/dossiers/{id}/papers', {
          params: {
            path: { id },
            query: { of: 'component', code, digitised: 'true' },
            header: { 'Idempotency-Key': newKey() },
          },
          ...sentFile(file),
        }),
      ),
    onSuccess,
  });
  const removing = useMutation({
    mutationFn: (paper: string) =>
      answerOf(api.DELETE('/v1/dossiers/{id}/papers/{paper}', { params: { path: { id, paper } } })),
    onSuccess,
  });
  return { filing, removing };
}
