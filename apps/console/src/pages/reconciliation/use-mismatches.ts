import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';

export type Mismatches = components['schemas']['Mismatches'];
export type Mismatch = components['schemas']['Mismatch'];

/** With whom books are compared; each is a list of its own. */
export const SIDES = ['portal', 'agency'] as const;
export type Side = (typeof SIDES)[number];

const KEY = ['reconciliation'] as const;

export const useMismatches = (side: Side) =>
  useQuery({
    queryKey: [...KEY, side],
    queryFn: () => answerOf(api.GET(`/v1/${side}-differences`)),
    refetchInterval: ({ state }) => (state.data?.last && !state.data.last.endedAt ? 1_000 : 5_000),
  });

function useAct<Asked>(act: (asked: Asked) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries({ queryKey: KEY }) });
}

export const useCompare = (side: Side) => useAct<void>(() => answerOf(api.POST(`/v1/${side}-differences/comparisons`)));

export const useRepair = (side: Side) =>
  useAct<string>((id) => answerOf(api.POST(`/v1/${side}-differences/{id}/repair`, { params: { path: { id } } })));
