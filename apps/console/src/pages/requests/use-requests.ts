import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { toAsked, type Filters } from './filters.js';

/** A list page by page. */
export const useRequests = (filters: Filters) =>
  useInfiniteQuery({
    queryKey: ['requests', filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      answerOf(api.GET('/v1/requests', { params: { query: { ...toAsked(filters), ...(after && { after }) } } })),
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });

export const useRequestCounts = () =>
  useQuery({ queryKey: ['requests', 'counts'], queryFn: () => answerOf(api.GET('/v1/request-counts')) }).data;
