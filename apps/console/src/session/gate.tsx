import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { problemOf } from '../api/problem.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { askMe, goSignIn, ME } from './me.js';
import { SessionExpired } from './session-expired.js';

/** Nobody sees a page before it is known who looks; who is nobody is led to the sign-in page. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery({ queryKey: ME, queryFn: askMe, staleTime: Infinity, retry: false });
  const isNobody = !data && error !== null && problemOf(error).status === 401;
  useEffect(() => {
    if (isNobody) goSignIn();
  }, [isNobody]);
  if (data)
    return (
      <>
        {children}
        <SessionExpired me={data} />
      </>
    );
  if (error && !isNobody) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return <Loading />;
}
