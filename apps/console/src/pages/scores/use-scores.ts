import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';

export type ScoreSheet = components['schemas']['ScoreSheet'];
export type Row = ScoreSheet['rows'][number];
export type Kind = NonNullable<ScoreSheet['mayEnter']>;
export type Score = components['schemas']['EnterScore'];

/** Whose scores of which year. */
export interface Chosen {
  readonly year: number;
  readonly office: string;
}

const SCORES = ['reports', 'scores'] as const;

export const useScoredOffices = (year: number) =>
  useQuery({
    queryKey: [...SCORES, 'offices', year],
    queryFn: () => answerOf(api.GET('/v1/reports/scores/offices', { params: { query: { year } } })),
  });

export const useScores = (chosen: Chosen) =>
  useQuery({
    queryKey: [...SCORES, chosen],
    queryFn: () => answerOf(api.GET('/v1/reports/scores', { params: { query: { ...chosen } } })),
  });

export const useHistory = (chosen: Chosen, no: string) =>
  useQuery({
    queryKey: [...SCORES, 'history', chosen, no],
    queryFn: () => answerOf(api.GET('/v1/reports/scores/history', { params: { query: { ...chosen, no } } })),
  });

export function useEnter(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Score) => answerOf(api.POST('/v1/reports/scores', { body })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: SCORES });
      onDone();
    },
  });
}
