import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { ApiError, call } from '../api/client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { AgencyNameContext, useDocumentTitle } from '../ui/document-title.ts';
import { Note } from '../ui/note.tsx';
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
          <p>Connectez-vous à nouveau&nbsp;: ce que vous aviez saisi est toujours là.</p>
          <SignInSteps calls={calls} agency={agencySlug} loginLabel="Identifiant" onDone={() => void cameBack()} />
        </Dialog>
      </SessionContext>
    </AgencyNameContext>
  );
}

interface Door {
  name: string;
  telephone: string | null;
  legalNotice: string | null;
}

/** The door says whose office it is even to those who cannot enter; staff without their password ask a colleague, not the machine. */
function SignIn({ owed, onDone }: { owed: ReturnType<typeof stepOwed>; onDone: () => void }) {
  useDocumentTitle('Connexion');
  const { data: door, error } = useQuery({ queryKey: ['door'], queryFn: () => call<Door>('GET', `/api/office/agencies/${encodeURIComponent(agencySlug)}`), staleTime: 600_000, retry: false });
  if (error instanceof ApiError && error.status === 404) return <SignInFrame agencyName="" title="Agence introuvable"><Note tone="warning">{error.message}</Note></SignInFrame>;
  const forgotten = (
    <details className="small">
      <summary>Mot de passe oublié{'\u202F'}?</summary>
      <p>Demandez à un administrateur de l’agence de vous en donner un nouveau{'\u00A0'}: il le fait depuis votre fiche de collaborateur.</p>
    </details>
  );
  return (
    <SignInFrame agencyName={door?.name ?? null} title="Espace de travail" intro="Réservé aux collaborateurs de l’agence." telephone={door?.telephone} links={door ? <LegalNotice door={door} /> : null}>
      <SignInSteps calls={calls} agency={agencySlug} loginLabel="Identifiant" owed={owed} onDone={onDone} />
      {forgotten}
    </SignInFrame>
  );
}

function LegalNotice({ door }: { door: Door }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" onClick={() => setOpen(true)}>Mentions légales</Button>
      <Dialog open={open} title="Mentions légales" onClose={() => setOpen(false)}>
        <p><b>{door.name}</b></p>
        <p className="prose" style={{ whiteSpace: 'pre-line' }}>{door.legalNotice ?? 'L’agence n’a pas encore renseigné ses mentions légales.'}</p>
        <p className="muted small">Propulsé par Mitoyen, logiciel libre sous licence Apache 2.0.</p>
        <div className="acts"><Button onClick={() => setOpen(false)}>Fermer</Button></div>
      </Dialog>
    </>
  );
}
