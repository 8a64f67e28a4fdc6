import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';

export type Catalogue = components['schemas']['Catalogue'];
export type Difference = Catalogue['items'][number];
export type Decision = 'accept' | 'keep';

const KEY = ['catalogue'] as const;

export const useCatalogue = () => useQuery({ queryKey: KEY, queryFn: () => answerOf(api.GET('/v1/catalogue')) });

/** Every act answers with the catalogue as it is then. */
function useAct<Asked>(act: (asked: Asked) => Promise<Catalogue>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: (catalogue) => queries.setQueryData(KEY, catalogue) });
}

export const useImport = () => useAct<void>(() => answerOf(api.POST('/v1/catalogue/imports')));

export const useJudge = ({ code, kind, sentence }: Difference) =>
  useAct<{ decision: Decision; reason: string }>((said) =>
    answerOf(api.POST('/v1/catalogue/judgements', { body: { code, kind, sentence, ...said } })),
  );
