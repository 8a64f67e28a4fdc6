import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';

export type Cause = components['schemas']['ParkedCauses'][number];
export type Parked = components['schemas']['ParkedList'][number];
export type Outlook = components['schemas']['ParkedOutlooks'][number];
const PAGE = 50;
/** What was asked is carried out within a quarter of a second, elsewhere. */
const EVERY_MS = 2_000;

export const useCauses = () =>
  useQuery({
    queryKey: ['parked', 'causes'],
    queryFn: () => answerOf(api.GET('/v1/parked-causes')),
    refetchInterval: EVERY_MS,
  });

export const useParked = (service: string, cause: string) =>
  useInfiniteQuery({
    queryKey: ['parked', service, cause],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      answerOf(api.GET('/v1/parked', { params: { query: { service, cause, limit: PAGE, ...(after && { after }) } } })),
    getNextPageParam: (page) => (page.length === PAGE ? page.at(-1)!.id : undefined),
    refetchInterval: EVERY_MS,
  });

/** Asked for only when a person wants to see it: it holds personal data, and is kept no longer than it is looked at. */
export const useContent = (service: string, id: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['parked-content', service, id],
    queryFn: () => answerOf<unknown>(api.GET('/v1/parked/{service}/{id}', { params: { path: { service, id } } })),
    enabled: isWanted,
    gcTime: 0,
    staleTime: Infinity,
  });
