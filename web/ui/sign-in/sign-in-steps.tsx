import { useState, type FormEvent, type ReactNode } from 'react';
import { ApiError } from '../../api/client.ts';
import { Button } from '../button.tsx';
import { TextField } from '../fields.tsx';
import { KeyIcon } from '../icons.ts';
import { PasswordField } from '../password-field.tsx';
import { NewPassword, EnrolSecondFactor } from './owed-steps.tsx';
import { passkeyRefusal, passkeysWork, signInWithPasskey } from './passkeys.ts';
import type { SignInCalls, Step } from './steps.ts';

interface SignInStepsProps {
  calls: SignInCalls;
  agency: string;
  loginLabel: string;
  /** The step a session left half-way still owes. */
  owed?: Exclude<Step, 'done'> | null;
  /** The agency's least length of a password, said when one is chosen. */
  leastLength?: number;
  forgotten?: ReactNode;
  firstTime?: ReactNode;
  onDone: () => void;
}

const NO_LOGIN = 'Saisissez votre identifiant.';

/** From two fields to an open session, through whatever the server asks in between. */
export function SignInSteps({ calls, agency, loginLabel, owed = null, leastLength, forgotten, firstTime, onDone }: SignInStepsProps) {
  const [step, setStep] = useState<Exclude<Step, 'done'> | 'sign-in'>(owed ?? 'sign-in');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const goOn = (next: Step) => {
    setRefusal(null);
    if (next === 'done') onDone();
    else setStep(next);
  };
  const attempt = async (work: () => Promise<Step>) => {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      goOn(await work());
    } catch (error) {
      setRefusal(error instanceof ApiError ? error.message : passkeyRefusal(error));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (step === 'second-factor') {
      if (code.trim() === '') return setRefusal('Saisissez le code à six chiffres.');
      return void attempt(async () => (await calls.giveCode(code.trim())).next);
    }
    if (login.trim() === '' || password === '') return setRefusal(login.trim() === '' ? NO_LOGIN : 'Saisissez votre mot de passe.');
    void attempt(async () => (await calls.signIn({ agency, login: login.trim(), password })).next);
  };

  if (step === 'change-password') return <NewPassword calls={calls} leastLength={leastLength} onDone={goOn} />;
  if (step === 'enrol-second-factor') return <EnrolSecondFactor calls={calls} onDone={goOn} />;
  const nameless = login.trim() === '' && refusal === NO_LOGIN;
  return (
    <div className="sign-in-steps">
      <form noValidate onSubmit={submit}>
        {step === 'second-factor' ? (
          <TextField label="Code à six chiffres" help="Ouvrez votre application d’authentification. Un code de secours convient aussi." name="code" autoComplete="one-time-code" inputMode="numeric" value={code} onChange={setCode} error={refusal} />
        ) : (
          <>
            <TextField label={loginLabel} name="login" autoComplete="username" value={login} onChange={setLogin} error={nameless ? refusal : null} />
            <PasswordField label="Mot de passe" name="password" autoComplete="current-password" aside={forgotten} value={password} onChange={setPassword} error={nameless ? null : refusal} />
          </>
        )}
        <span className="vh" role="alert">{refusal ?? ''}</span>
        <Button type="submit" variant="primary" wide busy={busy}>Se connecter</Button>
      </form>
      {step === 'sign-in' && passkeysWork() ? (
        <>
          <div className="or"><span>ou</span></div>
          <Button wide icon={KeyIcon} busy={busy} onClick={() => void attempt(() => signInWithPasskey(calls, agency))}>Utiliser une clé d’accès</Button>
        </>
      ) : null}
      {step === 'second-factor' ? <Button variant="subtle" onClick={() => { setStep('sign-in'); setCode(''); setRefusal(null); }}>Revenir à l’identifiant</Button> : firstTime}
    </div>
  );
}
