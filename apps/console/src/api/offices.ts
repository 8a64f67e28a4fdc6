import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client.js';

/** Names of the offices and agencies that are there today, by code; a code nobody knows stands for itself. */
export function useOffices() {
  const { data } = useQuery({
    queryKey: ['organisation'],
    queryFn: () => answerOf(api.GET('/v1/organisation')),
    staleTime: Infinity,
  });
  const { offices = [], agencies = [], units = [] } = data ?? {};
  const names = new Map([...offices, ...agencies].map(({ code, name }) => [code, name]));
  return {
    nameOf: (code: string): string => names.get(code) ?? code,
    agencies: agencies.map(({ code }) => code),
    units,
  };
}
