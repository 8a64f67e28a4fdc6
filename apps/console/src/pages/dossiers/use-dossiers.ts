import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { toAsked, type Filters } from './filters.js';

/** A list page by page. Words go in the body of the call, never into an address. */
export function useDossiers(filters: Filters, words: string) {
  const asked = toAsked(filters);
  return useInfiniteQuery({
    queryKey: ['dossiers', filters, words],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      words
        ? answerOf(api.POST('/v1/dossiers/search', { body: { ...asked, words, limit: 50, ...(after && { after }) } }))
        : answerOf(api.GET('/v1/dossiers', { params: { query: toQuery(asked, after) } })),
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

const toQuery = ({ open, business, ...asked }: ReturnType<typeof toAsked>, after: string | undefined) => ({
  ...asked,
  ...(open && { open: 'true' }),
  ...(business && { business: business.join(',') }),
  ...(after && { after }),
});

export const useCounts = () =>
  useQuery({ queryKey: ['dossiers', 'counts'], queryFn: () => answerOf(api.GET('/v1/dossier-counts')) }).data;

/** Also those that ended: dossiers filed by them are still in the list. */
export const useAllProcedures = () =>
  useQuery({
    queryKey: ['procedures', 'ended'],
    queryFn: () => answerOf(api.GET('/v1/procedures', { params: { query: { ended: 'true' } } })),
    staleTime: 3_600_000,
  }).data?.items ?? [];

export const useProcedures = () =>
  useQuery({
    queryKey: ['procedures'],
    queryFn: () => answerOf(api.GET('/v1/procedures')),
    staleTime: 3_600_000,
  }).data?.items ?? [];
