import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { components } from '../api/generated/schema.js';
import { problemOf } from '../api/problem.js';

export type Me = components['schemas']['Me'];

export const ME = ['me'] as const;
export const askMe = (): Promise<Me> => answerOf(api.GET('/auth/me'));

/** Who is signed in; the gate above every page has asked already. */
export function useMe(): Me {
  const { data } = useQuery({ queryKey: ME, queryFn: askMe, staleTime: Infinity });
  return data!;
}

/** Leaves for the sign-in page and comes back here. */
export function goSignIn(): void {
  location.assign(`/auth/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
}

/** Whose session had ended by itself is out already. */
export async function signOut(): Promise<void> {
  const { next } = await answerOf(api.POST('/auth/sign-out')).catch((error: unknown) => {
    if (problemOf(error).status === 401) return { next: '/signed-out' };
    throw error;
  });
  location.assign(next);
}
