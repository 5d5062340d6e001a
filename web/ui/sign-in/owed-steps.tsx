import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ApiError } from '../../api/client.ts';
import { Button } from '../button.tsx';
import { TextField } from '../fields.tsx';
import { PasswordField } from '../password-field.tsx';
import { QueryState } from '../states.tsx';
import type { SignInCalls, Step } from './steps.ts';

/** A provisional password opens one door only: the choice of the person's own. */
export function NewPassword({ calls, leastLength, onDone }: { calls: Pick<SignInCalls, 'choosePassword'>; leastLength?: number; onDone: (next: Step) => void }) {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const different = again !== '' && again !== password;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (password === '') return setRefusal('Choisissez un mot de passe.');
    if (password !== again) return setRefusal('Les deux saisies diffèrent. Saisissez deux fois le même mot de passe.');
    setBusy(true);
    setRefusal(null);
    try {
      onDone((await calls.choosePassword(password))?.next ?? 'done');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefusal(error.fields.password ?? error.message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="sign-in-steps" noValidate onSubmit={(event) => void submit(event)}>
      <h2>Choisissez votre mot de passe</h2>
      <PasswordField label="Nouveau mot de passe" help={passwordRules(leastLength)} name="new-password" autoComplete="new-password" value={password} onChange={setPassword} error={refusal} />
      <PasswordField label="Le même, encore une fois" name="new-password-again" autoComplete="new-password" value={again} onChange={setAgain} error={different ? 'Les deux saisies diffèrent.' : null} />
      <span className="vh" role="alert">{refusal ?? ''}</span>
      <Button type="submit" variant="primary" wide busy={busy}>Enregistrer le mot de passe</Button>
    </form>
  );
}

/** What the server asks of a password, said before it refuses one. */
export function passwordRules(leastLength?: number): string {
  return `${leastLength ? `Au moins ${leastLength}\u00A0caractères. ` : ''}Une courte phrase que vous seul connaissez convient très bien. Ni votre identifiant, ni un mot de passe courant.`;
}

/** The person's telephone becomes the second key; the secret is also given as text, for those who cannot scan. */
export function EnrolSecondFactor({ calls, onDone, onCancel }: { calls: Pick<SignInCalls, 'enrolTotp' | 'confirmTotp'>; onDone: (next: Step) => void; /** Where it is a choice: at a door that demands it there is no way back. */ onCancel?: () => void }) {
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [spare, setSpare] = useState<{ codes: string[]; next: Step } | null>(null);
  const enrolment = useQuery({ queryKey: ['totp-enrolment'], queryFn: calls.enrolTotp, staleTime: Number.POSITIVE_INFINITY, gcTime: 0, retry: false });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await calls.confirmTotp(code.trim());
      const next = answer?.next ?? 'done';
      if (answer?.recoveryCodes?.length) setSpare({ codes: answer.recoveryCodes, next });
      else onDone(next);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefusal(error.fields.code ?? error.message);
    } finally {
      setBusy(false);
    }
  };
  if (spare) {
    return (
      <div className="sign-in-steps">
        <h2>Vos codes de secours</h2>
        <p>Chacun sert une seule fois, si votre téléphone est perdu. Gardez-les en lieu sûr&nbsp;: ils ne seront plus montrés.</p>
        <ul className="recovery-codes">{spare.codes.map((one) => <li key={one}><code>{one}</code></li>)}</ul>
        <Button variant="primary" wide onClick={() => onDone(spare.next)}>Continuer</Button>
      </div>
    );
  }
  return (
    <form className="sign-in-steps" noValidate onSubmit={(event) => void submit(event)}>
      <h2>Protégez votre accès par un second facteur</h2>
      <QueryState query={enrolment} what="Le second facteur n’a pas pu être préparé.">
        {({ qrSvg, secret, otpauthUri }) => (
          <div className="totp">
            <p>Scannez ce code avec une application d’authentification, puis saisissez le code à six chiffres qu’elle affiche.</p>
            <img className="qr" alt="Code à scanner" src={`data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`} />
            <p className="small">Vous ne pouvez pas scanner&#8239;? Saisissez cette clé&nbsp;: <code>{secret}</code>, ou <a href={otpauthUri}>ouvrez votre application sur ce téléphone</a>.</p>
          </div>
        )}
      </QueryState>
      <TextField label="Code à six chiffres" name="code" autoComplete="one-time-code" inputMode="numeric" value={code} onChange={setCode} error={refusal} />
      <span className="vh" role="alert">{refusal ?? ''}</span>
      <Button type="submit" variant="primary" wide busy={busy}>Activer le second facteur</Button>
      {onCancel ? <Button variant="subtle" wide onClick={onCancel}>Annuler</Button> : null}
    </form>
  );
}
