import { useQuery } from '@tanstack/react-query';
import type { components } from '../../api/generated/schema.js';
import { answerOf, api } from '../../api/client.js';

export type FullDossier = components['schemas']['FullDossier'];

export const useDossier = (id: string) =>
  useQuery({
    queryKey: ['dossier', id],
    queryFn: () => answerOf(api.GET('/v1/dossiers/{id}', { params: { path: { id } } })),
  });

export const useTimeline = (id: string) =>
  useQuery({
    queryKey: ['dossier', id, 'timeline'],
    queryFn: () => answerOf(api.GET('/v1/dossiers/{id}/timeline', { params: { path: { id } } })),
  });

export const useTime = (id: string) =>
  useQuery({
    queryKey: ['dossier', id, 'time'],
    queryFn: () => answerOf(api.GET('/v1/dossiers/{id}/time', { params: { path: { id } } })),
  });

export const useForms = (id: string) =>
  useQuery({
    queryKey: ['dossier', id, 'forms'],
    queryFn: () => answerOf(api.GET('/v1/dossiers/{id}/forms', { params: { path: { id } } })),
  });

export const usePapers = (id: string) =>
  useQuery({
    queryKey: ['dossier', id, 'papers'],
    queryFn: () => answerOf(api.GET('/v1/dossiers/{id}/papers', { params: { path: { id } } })),
  });
