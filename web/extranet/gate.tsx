import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { ApiError, call } from '../api/client.ts';
import { Dialog } from '../ui/dialog.tsx';
import { stepOwed } from '../ui/sign-in/steps.ts';
import { SignInSteps } from '../ui/sign-in/sign-in-steps.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { agencySlug } from './address.ts';
import { calls } from './calls.ts';
import { useDoor } from './door.tsx';
import { SessionContext, type ClientSession } from './session.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { forgetSpace } from './space.tsx';

export const SESSION_KEY = ['session'];

/** Opens to signed-in clients. When a session ends under a page, signing in comes over it: what was being typed stays. */
export function Gate({ children }: { children: ReactNode }) {
  const door = useDoor();
  const cache = useQueryClient();
  const query = useQuery({ queryKey: SESSION_KEY, queryFn: () => call<ClientSession>('GET', '/api/extranet/session'), staleTime: 300_000, retry: false });
  const last = useRef<ClientSession | null>(null);
  const signedOut = query.error instanceof ApiError && query.error.status === 401;
  if (query.data) last.current = query.data;
  const session = last.current;
  const cameIn = async () => {
    forgetSpace();
    await query.refetch();
  };
  const cameBack = async () => {
    const before = last.current?.person.id;
    const { data } = await query.refetch();
    // Somebody else signed in on this machine: nothing of the first person's page may remain.
    if (before && data && data.person.id !== before) {
      forgetSpace();
      location.reload();
    } else await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
  };
  if (!session) {
    if (query.isPending) return <LoadingState label="Ouverture" />;
    if (signedOut) return <SignInPage owed={stepOwed((query.error as ApiError).code)} onDone={() => void cameIn()} />;
    return <main id="contenu" className="bare"><h1 className="vh">Espace client</h1><ErrorState error={query.error} what="Votre connexion n’a pas pu être vérifiée." onRetry={() => void query.refetch()} /></main>;
  }
  return (
    <SessionContext value={session}>
      {children}
      <Dialog open={signedOut} stays title="Votre session est terminée" onClose={() => undefined}>
        <p>Connectez-vous à nouveau : ce que vous aviez saisi est toujours là.</p>
        <SignInSteps calls={calls} agency={agencySlug} loginLabel="Identifiant" leastLength={door.passwordLength} owed={signedOut ? stepOwed((query.error as ApiError).code) : null} forgotten={<Link to="/mot-de-passe-oublie">Mot de passe oublié ?</Link>} onDone={() => void cameBack()} />
      </Dialog>
    </SessionContext>
  );
}
