import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, call } from '../../api/client.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { day, dayOf } from '../../ui/format.ts';
import { Form } from '../../ui/form.tsx';
import { AddIcon, DeleteIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/page.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { required, useRecordForm } from '../../ui/record-form.ts';
import { EditForm } from '../../ui/record/edit-form.tsx';
import { useRecordEdit } from '../../ui/record/use-record-edit.ts';
import '../../ui/sign-in/sign-in.css';
import { EnrolSecondFactor, passwordRules } from '../../ui/sign-in/owed-steps.tsx';
import { addPasskey, passkeyRefusal, passkeysWork } from '../../ui/sign-in/passkeys.ts';
import { signInCalls } from '../../ui/sign-in/steps.ts';
import { QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { StaffRow } from '../agency/model.ts';
import { SESSION_KEY } from '../gate.tsx';

interface Profile extends Pick<StaffRow, 'version' | 'login' | 'firstName' | 'lastName' | 'email' | 'phone' | 'jobTitle'> {
  authenticator: boolean;
  secondFactorRequired: boolean;
  passwordLength: number;
}

const PATH = '/api/office/own-profile';
const KEY = ['own-profile'];
const PASSKEYS = ['own-passkeys'];
const calls = signInCalls('office');

export function OwnProfile() {
  const query = useQuery({ queryKey: KEY, queryFn: () => call<Profile>('GET', PATH) });
  return (
    <Page title="Mon profil et ma sécurité">
      <QueryState query={query} what="Votre profil n’a pas pu être lu.">
        {(profile) => <div className="columns"><div className="stack"><Identity key={profile.version} profile={profile} /><Password profile={profile} /></div><div className="stack"><Authenticator profile={profile} /><Passkeys /></div></div>}
      </QueryState>
    </Page>
  );
}

interface IdentityValues {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
}

const IDENTITY_LABELS = { firstName: 'Prénom', lastName: 'Nom', email: 'Adresse électronique', phone: 'Téléphone' };

function Identity({ profile }: { profile: Profile }) {
  const client = useQueryClient();
  const edit = useRecordEdit<Profile, IdentityValues>({
    record: profile,
    valuesOf: ({ firstName, lastName, email, phone }) => ({ firstName, lastName, email: email ?? '', phone: phone ?? '' }),
    checks: { firstName: required('Renseignez votre prénom.'), lastName: required('Renseignez votre nom.') },
    save: (changes, version) => call<Profile>('PATCH', PATH, { version, ...Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, value.trim() || null])) }),
    read: () => call<Profile>('GET', PATH),
    onSaved: (saved) => {
      client.setQueryData(KEY, saved);
      void client.invalidateQueries({ queryKey: SESSION_KEY });
      toast('Profil enregistré.');
    },
  });
  const { form } = edit;
  return (
    <Card title="Mes coordonnées">
      <div className="in">
        <EditForm edit={edit} labels={IDENTITY_LABELS} onCancel={() => form.reset()}>
          <p className="muted">Identifiant{'\u00A0'}: <b>{profile.login}</b>{profile.jobTitle ? `, ${profile.jobTitle}` : ''}. L’identifiant et le rôle sont donnés par un administrateur.</p>
          <div className="pair"><TextField {...form.field('firstName')} label={IDENTITY_LABELS.firstName} autoComplete="given-name" /><TextField {...form.field('lastName')} label={IDENTITY_LABELS.lastName} autoComplete="family-name" /></div>
          <TextField {...form.field('email')} label={IDENTITY_LABELS.email} type="email" autoComplete="email" optional />
          <TextField {...form.field('phone')} label={IDENTITY_LABELS.phone} type="tel" autoComplete="tel" optional />
        </EditForm>
      </div>
    </Card>
  );
}

/** In a window of its own: the page keeps one thing to save, one's details. */
function Password({ profile }: { profile: Profile }) {
  const [open, setOpen] = useState(false);
  return (
    <Card title="Mot de passe" acts={<Button onClick={() => setOpen(true)}>Changer le mot de passe</Button>}>
      <div className="in"><p className="muted">Vous seul le connaissez{'\u00A0'}: personne à l’agence ne peut le lire.</p></div>
      <Dialog open={open} title="Changer le mot de passe" onClose={() => setOpen(false)}><PasswordForm profile={profile} onDone={() => setOpen(false)} /></Dialog>
    </Card>
  );
}

function PasswordForm({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const form = useRecordForm({
    initial: { current: '', password: '', again: '' },
    checks: {
      current: required('Saisissez votre mot de passe actuel.'), password: required('Choisissez un mot de passe.'),
      again: (again: string, values: { password: string }) => (again === values.password ? null : 'Les deux saisies diffèrent. Saisissez deux fois le même mot de passe.'),
    },
    save: ({ current, password }) => calls.changePassword(current, password),
    onSaved: () => {
      toast('Mot de passe changé. Vos autres sessions sont fermées.');
      onDone();
    },
  });
  return (
    <Form form={form} verb="Changer le mot de passe" secondary={<Button onClick={onDone}>Annuler</Button>} labels={{ current: 'Mot de passe actuel', password: 'Nouveau mot de passe', again: 'Le même, encore une fois' }}>
      <PasswordField {...form.field('current')} label="Mot de passe actuel" autoComplete="current-password" />
      <PasswordField {...form.field('password')} label="Nouveau mot de passe" help={passwordRules(profile.passwordLength)} autoComplete="new-password" />
      <PasswordField {...form.field('again')} label="Le même, encore une fois" autoComplete="new-password" />
    </Form>
  );
}

function Authenticator({ profile }: { profile: Profile }) {
  const client = useQueryClient();
  const [step, setStep] = useState<'none' | 'enrol' | 'remove'>('none');
  const changed = (sentence: string) => {
    setStep('none');
    void client.invalidateQueries({ queryKey: KEY });
    toast(sentence);
  };
  return (
    <Card title="Application d’authentification" acts={profile.authenticator ? <Status kind="done">Active</Status> : <Status kind="off">Inactive</Status>}>
      <div className="in stack">
        <p>À chaque connexion, un code à six chiffres de votre téléphone s’ajoute au mot de passe{profile.secondFactorRequired ? '. L’agence demande un second facteur à tous ses collaborateurs.' : '.'}</p>
        <div className="line">
          <Button onClick={() => setStep('enrol')}>{profile.authenticator ? 'Changer de téléphone' : 'Activer'}</Button>
          {profile.authenticator ? <Button variant="subtle" danger onClick={() => setStep('remove')}>Désactiver…</Button> : null}
        </div>
        <Dialog open={step === 'enrol'} title="Application d’authentification" onClose={() => setStep('none')}><EnrolSecondFactor calls={calls} onDone={() => changed('Second facteur activé.')} onCancel={() => setStep('none')} /></Dialog>
        <Dialog open={step === 'remove'} title="Désactiver l’application d’authentification" onClose={() => setStep('none')}><RemoveAuthenticator onDone={() => changed('Second facteur désactivé.')} onCancel={() => setStep('none')} /></Dialog>
      </div>
    </Card>
  );
}

function RemoveAuthenticator({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const form = useRecordForm({ initial: { password: '' }, checks: { password: required('Saisissez votre mot de passe.') }, save: ({ password }) => calls.removeTotp(password), onSaved: onDone });
  return (
    <Form form={form} verb="Désactiver" secondary={<Button onClick={onCancel}>Annuler</Button>}>
      <p>Votre mot de passe suffira de nouveau pour se connecter à votre place.</p>
      <PasswordField {...form.field('password')} label="Mot de passe actuel" autoComplete="current-password" />
    </Form>
  );
}

function Passkeys() {
  const client = useQueryClient();
  const query = useQuery({ queryKey: PASSKEYS, queryFn: calls.passkeys });
  const [name, setName] = useState('');
  const [removing, setRemoving] = useState<{ id: string; label: string } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<unknown>, sentence: string) => {
    setBusy(true);
    setRefusal(null);
    try {
      await work();
      await client.invalidateQueries({ queryKey: PASSKEYS });
      toast(sentence);
      setName('');
    } catch (error) {
      setRefusal(error instanceof ApiError ? error.message : passkeyRefusal(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card title="Clés d’accès">
      <div className="in stack">
        <p>L’empreinte, le visage ou le code de votre appareil ouvre votre session, sans mot de passe à saisir.</p>
        <QueryState query={query} what="Vos clés d’accès n’ont pas pu être lues.">
          {({ rows }) => (rows.length === 0 ? <p className="muted">Aucune clé d’accès.</p> : (
            <ul className="stack">
              {rows.map((row) => <li key={row.id} className="line"><span><b>{row.label}</b> <span className="muted small">ajoutée le {day(dayOf(row.createdAt))}</span></span><span className="push"><IconButton icon={DeleteIcon} label={`Retirer la clé ${row.label}`} disabled={busy} onClick={() => setRemoving(row)} /></span></li>)}
            </ul>
          ))}
        </QueryState>
        <ConfirmDialog
          open={removing !== null} danger title={`Retirer la clé «\u00A0${removing?.label ?? ''}\u00A0»\u202F?`} verb="Retirer la clé" onCancel={() => setRemoving(null)}
          onConfirm={() => { if (removing) void attempt(() => calls.removePasskey(removing.id), 'Clé d’accès retirée.'); setRemoving(null); }}
          consequence={<p>Elle n’ouvrira plus votre session. Votre mot de passe et vos autres clés continuent de l’ouvrir.</p>}
        />
        {passkeysWork() ? (
          <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); void attempt(() => addPasskey(calls, name.trim()), 'Clé d’accès ajoutée.'); }}>
            <TextField label="Nom de cet appareil" optional help={"Par exemple «\u00A0Ordinateur du bureau\u00A0»."} value={name} onChange={setName} error={refusal} maxLength={80} />
            <div className="line"><Button type="submit" icon={AddIcon} busy={busy}>Ajouter une clé d’accès</Button></div>
          </form>
        ) : <p className="muted">Ce navigateur ne connaît pas les clés d’accès.</p>}
      </div>
    </Card>
  );
}
