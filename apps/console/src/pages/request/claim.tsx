import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { onKey } from '../../ui/keys.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { Request } from '../requests/filters.js';

/** Takes the work, so that the others see it and the one-stop shop does not call it back. */
export function Claim({ request }: { readonly request: Request }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id } = request;
  const claiming = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/requests/{id}/claim', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['requests'] }),
  });
  const isFree = request.atDesk && request.status === 'accepted' && !request.claimedAt;
  useEffect(() => (isFree ? onKey('n', () => claiming.mutate()) : undefined));
  if (!isFree) return null;
  return (
    <div className="claim no-print">
      <Button type="primary" loading={claiming.isPending} onClick={() => claiming.mutate()}>
        {t('requests.claim')}
      </Button>
      <span className="soft">{t('requests.claimWhy')}</span>
      {claiming.error && <ProblemNotice error={claiming.error} />}
    </div>
  );
}
