import { useQuery } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { ApiError, call } from '../api/client.ts';
import { Dialog } from '../ui/dialog.tsx';
import { AgencyNameContext, useDocumentTitle } from '../ui/document-title.ts';
import { SignInFrame } from '../ui/sign-in/sign-in-frame.tsx';
import { SignInSteps } from '../ui/sign-in/sign-in-steps.tsx';
import { signInCalls, stepOwed } from '../ui/sign-in/steps.ts';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { agencySlug } from './address.ts';
import { SessionContext, type OfficeSession } from './session.tsx';

export const SESSION_KEY = ['session'];
const calls = signInCalls('office');

/** Opens to signed-in staff. When a session ends under a page, signing in comes over it: what was being typed stays. */
export function Gate({ children }: { children: ReactNode }) {
  const query = useQuery({ queryKey: SESSION_KEY, queryFn: () => call<OfficeSession>('GET', '/api/office/session'), staleTime: 300_000, retry: false });
  const last = useRef<OfficeSession | null>(null);
  const signedOut = query.error instanceof ApiError && query.error.status === 401;
  if (query.data) last.current = query.data;
  const session = last.current;
  const cameBack = async () => {
    const before = last.current?.staff.id;
    const { data } = await query.refetch();
    // Somebody else signed in on this machine: nothing of the first person's page may remain.
    if (before && data && data.staff.id !== before) location.reload();
  };
  if (!session) {
    if (query.isPending) return <LoadingState label="Ouverture" />;
    if (signedOut) return <SignIn owed={stepOwed((query.error as ApiError).code)} onDone={() => void query.refetch()} />;
    return <ErrorState error={query.error} what="La connexion n’a pas pu être vérifiée." onRetry={() => void query.refetch()} />;
  }
  return (
    <AgencyNameContext value={session.agency.name}>
      <SessionContext value={session}>
        {children}
        <Dialog open={signedOut} title="Votre session est terminée" onClose={() => undefined}>
          <p>Connectez-vous à nouveau : ce que vous aviez saisi est toujours là.</p>
          <SignInSteps calls={calls} agency={agencySlug} loginLabel="Identifiant" onDone={() => void cameBack()} />
        </Dialog>
      </SessionContext>
    </AgencyNameContext>
  );
}

function SignIn({ owed, onDone }: { owed: ReturnType<typeof stepOwed>; onDone: () => void }) {
  useDocumentTitle('Connexion');
  return (
    <SignInFrame agencyName="" title="Mitoyen" intro="L’espace de travail de l’agence.">
      <SignInSteps calls={calls} agency={agencySlug} loginLabel="Identifiant" owed={owed} onDone={onDone} />
    </SignInFrame>
  );
}
