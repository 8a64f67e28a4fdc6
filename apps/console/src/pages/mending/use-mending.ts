import { useQuery, useQueryClient, useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';

export type Request = components['schemas']['Request'];
export type Step = components['schemas']['StepForAgency'];
type Facts = Request['facts'];

/** What agencies would not take, of the caller's offices. */
export const useParkedRequests = () =>
  useQuery({
    queryKey: ['requests', 'parked'],
    queryFn: () => answerOf(api.GET('/v1/requests', { params: { query: { status: 'parked', limit: 500 } } })),
  });

/** The hub decides; only then the request leaves the list. */
export function useMend({ id }: Request, onDone: () => void) {
  const done = useDone('mending.sent', onDone);
  return useMutation({
    mutationFn: (facts: Facts) =>
      answerOf(api.POST('/v1/requests/{id}/mend', { params: { path: { id } }, body: { facts } })),
    onSuccess: done,
  });
}

export function useGiveUp({ id }: Request, onDone: () => void) {
  const done = useDone('mending.givenUp', onDone);
  return async (reason: string): Promise<void> => {
    await answerOf(api.POST('/v1/requests/{id}/give-up', { params: { path: { id } }, body: { reason } }));
    await done();
  };
}

function useDone(words: string, onDone: () => void): () => Promise<void> {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return async () => {
    onDone();
    void message.success(t(words));
    await queries.invalidateQueries({ queryKey: ['requests'] });
    document.getElementById('content')?.focus();
  };
}
