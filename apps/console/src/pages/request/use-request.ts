import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';
import type { Request } from '../requests/filters.js';

export type Outcome = components['schemas']['Outcome'];
export type Step = components['schemas']['StepForAgency'];
export type Paper = components['schemas']['Paper'];

export const useRequest = (id: string) =>
  useQuery({
    queryKey: ['requests', 'one', id],
    queryFn: () => answerOf(api.GET('/v1/requests/{id}', { params: { path: { id } } })),
  });

/** The step by the dossier's own procedure; what it is called does not change. */
export const useStep = ({ dossierId: id, step }: Request) =>
  useQuery({
    queryKey: ['requests', 'step', id, step],
    queryFn: () => answerOf(api.GET('/v1/dossiers/{id}/steps/{step}', { params: { path: { id, step } } })),
    staleTime: Infinity,
  });

/** The files that travel with the step, and those filed for it. */
export const usePapers = ({ dossierId: id }: Request) =>
  useQuery({
    queryKey: ['requests', 'papers', id],
    queryFn: () => answerOf(api.GET('/v1/dossiers/{id}/papers', { params: { path: { id } } })),
  });

/** What a refusal would do now; asked anew each time the form is opened. */
export const useProspect = ({ dossierId: id, step }: Request, wrongFile: boolean) =>
  useQuery({
    queryKey: ['requests', 'what-if', id, step, wrongFile],
    queryFn: () =>
      answerOf(
        api.GET('/v1/dossiers/{id}/what-if', {
          params: { path: { id }, query: { step, wrongFile: String(wrongFile) } },
        }),
      ),
    staleTime: 0,
  });
