import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client.js';

/** Names of the offices of today and of every agency, by code; a code nobody knows stands for itself. */
export function useOffices() {
  const { data } = useQuery({
    queryKey: ['organisation'],
    queryFn: () => answerOf(api.GET('/v1/organisation')),
    staleTime: Infinity,
  });
  const { on = '', offices = [], agencies = [], units = [] } = data ?? {};
  const names = new Map([...offices, ...agencies].map(({ code, name }) => [code, name]));
  return {
    nameOf: (code: string): string => names.get(code) ?? code,
    offices,
    /** Those that are there. */
    agencies: agencies.flatMap(({ code, validTo }) => (validTo && validTo < on ? [] : [code])),
    units,
  };
}
