import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';

export type Counterparty = components['schemas']['Counterparties'][number];
export type ServiceProgress = components['schemas']['BusProgress'][number];
const EVERY_MS = 5_000;

export const useCounterparties = () =>
  useQuery({
    queryKey: ['health', 'counterparties'],
    queryFn: () => answerOf(api.GET('/health/agencies')),
    refetchInterval: EVERY_MS,
  });

/** What is wrong with the clock of a machine, and what to do: the worst of them, in the hub's own words. */
export const useClockTrouble = () =>
  useQuery({
    queryKey: ['health', 'clock'],
    queryFn: async () => {
      const { details } = await answerOf(api.GET('/health'));
      return typeof details.clock?.what === 'string' ? details.clock.what : null;
    },
    refetchInterval: EVERY_MS,
  });

export const useProgress = () =>
  useQuery({
    queryKey: ['health', 'progress'],
    queryFn: () => answerOf(api.GET('/v1/progress')),
    refetchInterval: EVERY_MS,
  });
