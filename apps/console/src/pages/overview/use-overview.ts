import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';

/** The key begins with `dossiers`: news of a dossier of the office ask for it anew. */
export const useOverview = (enabled = true) =>
  useQuery({
    queryKey: ['dossiers', 'overview'],
    queryFn: () => answerOf(api.GET('/v1/overview')),
    enabled,
  });

/** Clerks are known by login; heads see them by name. */
export function useClerkName(enabled = true): (login: string) => string {
  const { data } = useOverview(enabled);
  return (login) => data?.clerks.find(({ key }) => key === login)?.name ?? login;
}
