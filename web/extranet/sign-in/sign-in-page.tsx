import { Link } from '@tanstack/react-router';
import { Note } from '../../ui/note.tsx';
import { SignInSteps } from '../../ui/sign-in/sign-in-steps.tsx';
import type { stepOwed } from '../../ui/sign-in/steps.ts';
import { agencySlug } from '../address.ts';
import { calls } from '../calls.ts';
import { useDoor } from '../door.tsx';
import { PublicFrame } from './public-frame.tsx';

/** Login, then whatever the server still asks: another password, a code, a second factor (CLI-250, CLI-253). */
export function SignInPage({ owed, onDone }: { owed: ReturnType<typeof stepOwed>; onDone: () => void }) {
  const door = useDoor();
  return (
    <PublicFrame title="Votre espace client" intro="Vos documents, vos comptes et vos demandes.">
      {door.open ? (
        <SignInSteps
          calls={calls}
          agency={agencySlug}
          loginLabel="Identifiant"
          owed={owed}
          leastLength={door.passwordLength}
          forgotten={<Link to="/mot-de-passe-oublie">Mot de passe oublié ?</Link>}
          firstTime={<Note><b>Première connexion ?</b> Utilisez le mot de passe provisoire reçu du cabinet. Vous en choisirez un nouveau aussitôt.</Note>}
          onDone={onDone}
        />
      ) : (
        <Note tone="warning"><p>{door.closedReason}</p>{door.contact ? <p><a href={`mailto:${door.contact}`}>Écrire à {door.contact}</a></p> : null}</Note>
      )}
    </PublicFrame>
  );
}
