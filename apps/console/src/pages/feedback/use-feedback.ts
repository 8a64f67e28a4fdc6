import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';

export type Feedback = components['schemas']['Feedback'];

/** What is to be answered, what is to be made public, what ended. */
export const VIEWS = { open: 'waiting,processing,asked', answered: 'answered', ended: 'published,refused' } as const;
export type View = keyof typeof VIEWS;

export const useFeedbackList = (view: View) =>
  useQuery({
    queryKey: ['feedback', view],
    queryFn: () => answerOf(api.GET('/v1/feedback', { params: { query: { status: VIEWS[view], limit: 500 } } })),
  });

export const useFeedback = (id: string) =>
  useQuery({
    queryKey: ['feedback', 'one', id],
    queryFn: () => answerOf(api.GET('/v1/feedback/{id}', { params: { path: { id } } })),
  });

export interface Does {
  readonly answer: { readonly answer: string };
  readonly question: { readonly question: string };
  readonly forward: { readonly to: string; readonly reason: string };
  readonly refuse: { readonly reason: string };
  readonly publication: undefined;
  readonly release: undefined;
}
export type Act = keyof Does;

const CALLS: { readonly [A in Act]: (id: string, body: Does[A]) => Promise<{ data?: Feedback }> } = {
  answer: (id, body) => api.POST('/v1/feedback/{id}/answer', { params: { path: { id } }, body }),
  question: (id, body) => api.POST('/v1/feedback/{id}/question', { params: { path: { id } }, body }),
  forward: (id, body) => api.POST('/v1/feedback/{id}/forward', { params: { path: { id } }, body }),
  refuse: (id, body) => api.POST('/v1/feedback/{id}/refuse', { params: { path: { id } }, body }),
  publication: (id) => api.POST('/v1/feedback/{id}/publication', { params: { path: { id } } }),
  release: (id) => api.POST('/v1/feedback/{id}/release', { params: { path: { id } } }),
};

/** Nothing shows as done before the hub has said so. What was passed on to another unit is no longer seen here. */
export function useAct<A extends Act>(id: string, act: A, onDone: () => void = () => {}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Does[A]) => answerOf(CALLS[act](id, body)),
    onSuccess: async () => {
      onDone();
      void message.success(t(`feedback.done.${act as Act}`));
      await queries.invalidateQueries({ queryKey: ['feedback'] });
      document.getElementById('content')?.focus();
    },
  });
}
