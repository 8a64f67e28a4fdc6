import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client.js';

/** Names of the offices and agencies that are there today, by code; a code nobody knows stands for itself. */
export function useOffices(): { nameOf: (code: string) => string } {
  const { data } = useQuery({
    queryKey: ['organisation'],
    queryFn: () => answerOf(api.GET('/v1/organisation')),
    staleTime: Infinity,
  });
  const names = new Map([...(data?.offices ?? []), ...(data?.agencies ?? [])].map(({ code, name }) => [code, name]));
  return { nameOf: (code) => names.get(code) ?? code };
}
