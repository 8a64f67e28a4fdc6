import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';

export type Catalogue = components['schemas']['Catalogue'];
export type Difference = Catalogue['items'][number];
export type Decision = 'accept' | 'keep';

const KEY = ['catalogue'] as const;

/** Asked for anew every second while it is being fetched, by whomever. */
export const useCatalogue = () =>
  useQuery({
    queryKey: KEY,
    queryFn: () => answerOf(api.GET('/v1/catalogue')),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? 1_000 : false),
  });

export const isUnderWay = (catalogue: Catalogue | undefined): boolean =>
  catalogue?.run !== undefined && !catalogue.run.endedAt;

/** Goes on by itself, also when the page is left. */
export function useImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.POST('/v1/catalogue/imports')),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

/** Answers with the catalogue as it is then. */
export function useJudge({ code, kind, sentence }: Difference) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (said: { decision: Decision; reason: string }) =>
      answerOf(api.POST('/v1/catalogue/judgements', { body: { code, kind, sentence, ...said } })),
    onSuccess: (catalogue) => queries.setQueryData(KEY, catalogue),
  });
}
