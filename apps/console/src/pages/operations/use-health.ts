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

export const useProgress = () =>
  useQuery({
    queryKey: ['health', 'progress'],
    queryFn: () => answerOf(api.GET('/v1/progress')),
    refetchInterval: EVERY_MS,
  });
