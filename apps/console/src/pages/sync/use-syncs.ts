import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';

export type Sync = components['schemas']['Sync'];
export type Standing = 'parked' | 'differs';
const PAGE = 50;

export const useSyncs = (standing: Standing) =>
  useInfiniteQuery({
    queryKey: ['sync', standing],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      answerOf(api.GET('/v1/sync', { params: { query: { standing, limit: PAGE, ...(after && { after }) } } })),
    getNextPageParam: ({ items }) => (items.length === PAGE ? items.at(-1)!.id : undefined),
    refetchInterval: 5_000,
  });
