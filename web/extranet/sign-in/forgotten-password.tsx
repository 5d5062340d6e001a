import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { ApiError, call } from '../../api/client.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Note } from '../../ui/note.tsx';
import { agencySlug } from '../address.ts';
import { useDoor } from '../door.tsx';
import { PublicFrame } from './public-frame.tsx';

/** « Mot de passe oublié » (CLI-252). The answer never tells whether the login is known. */
export function ForgottenPassword() {
  const door = useDoor();
  const [login, setLogin] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (login.trim() === '') return setRefusal('Saisissez votre identifiant.');
    setBusy(true);
    setRefusal(null);
    try {
      setSent((await call<{ message: string }>('POST', '/api/extranet/forgotten-password', { agency: agencySlug, login: login.trim() })).message);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefusal(error.message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <PublicFrame title="Mot de passe oublié" intro="Nous vous envoyons un lien pour en choisir un nouveau.">
      {sent ? (
        <>
          <Note tone="success" live><p>{sent}</p><p>Le lien est valable une heure. Pensez à regarder les messages indésirables.</p></Note>
          <ButtonLink to="/" wide>Revenir à la connexion</ButtonLink>
        </>
      ) : (
        <form className="sign-in-steps" noValidate onSubmit={(event) => void submit(event)}>
          <TextField label="Identifiant" help="Il figure sur le courrier que votre cabinet vous a remis." name="login" autoComplete="username" value={login} onChange={setLogin} error={refusal} />
          <span className="vh" role="alert">{refusal ?? ''}</span>
          <Button type="submit" variant="primary" wide busy={busy}>Recevoir un lien</Button>
          <Link to="/">Revenir à la connexion</Link>
        </form>
      )}
      <Note>Votre cabinet n’a pas votre adresse électronique ? Demandez-lui un nouveau mot de passe provisoire{door.telephone ? ' au téléphone, ou au guichet' : ' au guichet'}.</Note>
    </PublicFrame>
  );
}
