import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';

export type Snapshot = components['schemas']['Snapshot'];
export type Report = Snapshot['report'];
export type Sending = components['schemas']['Sync'];

export const SNAPSHOTS = ['reports', 'snapshots'] as const;

/** What was reported of a period, the latest first. */
export const useSnapshots = (period: string) =>
  useQuery({
    queryKey: [...SNAPSHOTS, period],
    queryFn: () => answerOf(api.GET('/v1/reports/snapshots', { params: { query: { period } } })),
  });

export const useReported = (id: string) =>
  useQuery({
    queryKey: [...SNAPSHOTS, 'figures', id],
    queryFn: () => answerOf(api.GET('/v1/reports/snapshots/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  });

/** Counted again when somebody asks for it, beside what was reported. No news asks for it anew, or takes it back. */
export const useRecount = (id: string) =>
  useMutation({
    mutationFn: () => answerOf(api.GET('/v1/reports/snapshots/{id}/recount', { params: { path: { id } } })),
  });

/** How the sending of each to the portal goes, by its id. */
export const useSendings = () =>
  useQuery({
    queryKey: [...SNAPSHOTS, 'sendings'],
    queryFn: async () => {
      const { items } = await answerOf(api.GET('/v1/sync/figures'));
      return new Map(items.map((sending) => [sending.id, sending]));
    },
    refetchInterval: 5_000,
  });
