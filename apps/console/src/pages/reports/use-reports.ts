import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components, paths } from '../../api/generated/schema.js';
import type { Filters } from './filters.js';

export type Ii06a = components['schemas']['Ii06a'];
export type Line = components['schemas']['Ii06aLine'];
export type Indicator = components['schemas']['Indicator'];
export type Objective = components['schemas']['Objective'];
export type Figure = paths['/v1/reports/dossiers']['get']['parameters']['query']['figure'];

export type FeedbackFigure = paths['/v1/reports/feedback']['get']['parameters']['query']['figure'];

/** Which number is to be explained. */
export interface Asked {
  readonly figure: Figure | FeedbackFigure;
  readonly value: number;
  readonly name: string;
  readonly field?: string | undefined;
  readonly holder?: string | undefined;
}

/** Reporting periods, the running one first. */
export const usePeriods = () =>
  useQuery({ queryKey: ['reports', 'periods'], queryFn: () => answerOf(api.GET('/v1/reports/periods')) });

export const useIi06a = (filters: Filters) =>
  useQuery({
    queryKey: ['reports', 'ii-06a', filters],
    queryFn: () => answerOf(api.GET('/v1/reports/ii-06a', { params: { query: { ...filters } } })),
    placeholderData: (before) => before,
  });

export const useIndicators = (which: 'qd-766' | 'cchc', filters: Filters) =>
  useQuery({
    queryKey: ['reports', which, filters],
    queryFn: () => answerOf(api.GET(`/v1/reports/${which}`, { params: { query: { ...filters } } })),
    placeholderData: (before) => before,
  });

export const useObjectives = (filters: Filters) =>
  useQuery({
    queryKey: ['reports', 'objectives', filters],
    queryFn: () => answerOf(api.GET('/v1/reports/objectives', { params: { query: { ...filters } } })),
    placeholderData: (before) => before,
  });

export const isOfFeedback = (figure: Asked['figure']): figure is FeedbackFigure => figure.startsWith('feedback');

export const useFeedbackBehind = (filters: Filters, figure: FeedbackFigure) =>
  useInfiniteQuery({
    queryKey: ['reports', 'feedback', filters, figure],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      answerOf(api.GET('/v1/reports/feedback', { params: { query: { ...filters, figure, ...(after && { after }) } } })),
    getNextPageParam: ({ next }) => next,
  });

export const useBehind = (filters: Filters, { figure, field, holder }: Asked & { readonly figure: Figure }) =>
  useInfiniteQuery({
    queryKey: ['reports', 'dossiers', filters, figure, field, holder],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      answerOf(
        api.GET('/v1/reports/dossiers', {
          params: {
            query: { ...filters, figure, ...(field && { field }), ...(holder && { holder }), ...(after && { after }) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
