import { useState } from 'react';
import { call } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { NewPassword } from '../../ui/sign-in/owed-steps.tsx';
import type { Step } from '../../ui/sign-in/steps.ts';
import { agencySlug } from '../address.ts';
import { useDoor } from '../door.tsx';
import { PublicFrame } from './public-frame.tsx';

/** Where the mailed link leads. The new password opens no session by itself: it is used at once, on the sign-in page. */
export function ResetPassword() {
  const door = useDoor();
  // Read from the address itself: the router would take a token of digits for a number.
  const [token] = useState(() => new URLSearchParams(location.search).get('jeton') ?? '');
  const [done, setDone] = useState(false);
  const choosePassword = async (password: string) => {
    await call('POST', '/api/extranet/reset-password', { agency: agencySlug, token, password });
    return { next: 'done' as Step };
  };
  if (token === '') {
    return (
      <PublicFrame title="Nouveau mot de passe">
        <Note tone="warning">Ce lien est incomplet. Ouvrez-le depuis le message reçu, ou demandez-en un autre.</Note>
        <ButtonLink to="/mot-de-passe-oublie" variant="primary" wide>Demander un lien</ButtonLink>
      </PublicFrame>
    );
  }
  return (
    <PublicFrame title="Nouveau mot de passe">
      {done ? (
        <>
          <Note tone="success" live>Votre mot de passe est enregistré. Connectez-vous avec lui.</Note>
          <ButtonLink to="/" variant="primary" wide>Se connecter</ButtonLink>
        </>
      ) : <NewPassword calls={{ choosePassword }} leastLength={door.passwordLength} onDone={() => setDone(true)} />}
    </PublicFrame>
  );
}
