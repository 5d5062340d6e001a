import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import './agency.css';
import { call, type ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/descriptions.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { dayAndTime } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { Status, Tag } from '../../ui/tag.tsx';
import { toast, toastError } from '../../ui/toasts.tsx';
import { FirstPassword, type Given } from './first-password.tsx';
import type { StaffRecord } from './model.ts';
import { StaffForm } from './staff-form.tsx';
import { fullName, ROLE_WORDS } from './words.ts';

const CRUMBS = [{ label: 'Collaborateurs', to: '/collaborateurs' }];

export function NewStaff() {
  const navigate = useNavigate();
  const [given, setGiven] = useState<(Given & { id: string }) | null>(null);
  return (
    <Page title="Nouveau collaborateur" crumbs={CRUMBS} facts="Un identifiant à lui, un rôle, une place dans l’organigramme.">
      <Card><StaffForm person={null} onSaved={({ person, temporaryPassword }) => setGiven({ id: person.id, name: fullName(person), login: person.login, password: temporaryPassword! })} /></Card>
      <FirstPassword given={given} onClose={() => void navigate({ to: `/collaborateurs/${given!.id}` as never })} />
    </Page>
  );
}

export function StaffMember() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery({ queryKey: ['staff', id], queryFn: () => call<StaffRecord>('GET', `/api/office/staff/${id}`) });
  return query.data ? <Record person={query.data} /> : <Page title="Collaborateur" crumbs={CRUMBS}><QueryState query={query} what="Cette fiche n’a pas pu être lue.">{() => null}</QueryState></Page>;
}

type Act = 'new-password' | 'forget-second-factor' | 'close';

const ACTS: { [A in Act]: { label: string; title: (name: string) => string; verb: string; consequence: string } } = {
  'new-password': { label: 'Nouveau mot de passe', title: (name) => `Donner un nouveau mot de passe à ${name}`, verb: 'Donner un mot de passe', consequence: 'Son mot de passe actuel n’ouvrira plus rien et ses sessions en cours se terminent. Un mot de passe provisoire vous sera montré une seule fois.' },
  'forget-second-factor': { label: 'Réinitialiser la double authentification', title: (name) => `Réinitialiser la double authentification de ${name}`, verb: 'Réinitialiser', consequence: 'Pour un téléphone perdu ou volé\u00A0: son application et ses clés d’accès sont oubliées, ses sessions se terminent. Vérifiez de vive voix que la demande vient bien de cette personne.' },
  close: { label: 'Fermer l’accès', title: (name) => `Fermer l’accès de ${name}`, verb: 'Fermer l’accès', consequence: 'Cette personne est déconnectée aussitôt et ne peut plus entrer. Sa fiche et ses actions passées restent\u202F; l’accès peut être rouvert.' },
};

function Record({ person }: { person: StaffRecord }) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<Act | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const [busy, setBusy] = useState(false);
  const name = fullName(person);
  const refresh = async (next?: StaffRecord) => {
    if (next) client.setQueryData(['staff', person.id], next);
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'list' || queryKey[0] === 'staff' });
  };
  const run = async (act: Act | 'reopen') => {
    setBusy(true);
    const path = `/api/office/staff/${person.id}`;
    try {
      if (act === 'new-password') {
        const { login, temporaryPassword } = await call<{ login: string; temporaryPassword: string }>('POST', `${path}/password`);
        setGiven({ name, login, password: temporaryPassword });
      } else if (act === 'forget-second-factor') {
        await refresh(await call<StaffRecord>('POST', `${path}/second-factor/forget`));
        toast('Double authentification réinitialisée.');
      } else {
        await refresh(await call<StaffRecord>('PATCH', path, { version: person.version, active: act === 'reopen' }));
        toast(act === 'reopen' ? `L’accès de ${name} est rouvert.` : `L’accès de ${name} est fermé.`);
      }
      await refresh();
    } catch (error) {
      toastError((error as ApiError).message);
    }
    setBusy(false);
    setAsked(null);
  };
  const acts = (['new-password', 'forget-second-factor', 'close'] as const).filter((act) => person.acts.includes(act) && (act !== 'forget-second-factor' || person.secondFactor));
  const shown = asked && ACTS[asked];
  return (
    <Page
      title={name} screen="Collaborateurs" crumbs={CRUMBS}
      tags={<><Tag>{ROLE_WORDS[person.role]}</Tag>{!person.active ? <Status kind="off">Accès fermé</Status> : person.firstPassword ? <Status kind="soon">Mot de passe provisoire</Status> : <Status kind="done">Actif</Status>}</>}
      acts={<>{acts.map((act) => <Button key={act} danger={act === 'close'} onClick={() => setAsked(act)}>{ACTS[act].label}</Button>)}{person.acts.includes('reopen') ? <Button busy={busy} onClick={() => void run('reopen')}>Rouvrir l’accès</Button> : null}</>}
    >
      <Card><Facts items={[
        ['Identifiant', person.login], ['Fonction', person.jobTitle ?? 'Non précisée'], ['Bureau', person.officeName ?? 'Aucun'],
        ['Responsable', person.reportsTo ? <Link key="r" to={`/collaborateurs/${person.reportsTo}` as never}>{person.reportsToName}</Link> : 'Aucun'],
        ['Double authentification', person.secondFactor ? 'Enregistrée' : 'Absente'], ['Dernière connexion', person.lastSignedInAt ? dayAndTime(person.lastSignedInAt) : 'Jamais'],
      ]} /></Card>
      {person.role === 'master' && !person.acts.includes('change') ? <p className="muted">Le compte maître de l’agence reste toujours valable, avec tous les droits. Seul son titulaire modifie cette fiche.</p> : null}
      {person.acts.includes('change') ? <Card title="Fiche"><StaffForm key={person.version} person={person} onSaved={({ person: next }) => { toast(`${fullName(next)}\u00A0: fiche enregistrée.`); void refresh(next); }} /></Card> : null}
      <ConfirmDialog
        open={asked !== null} title={`${shown?.title(name) ?? ''}\u202F?`} verb={shown?.verb ?? ''} danger={asked === 'close'} busy={busy} consequence={<p>{shown?.consequence}</p>}
        onCancel={() => setAsked(null)} onConfirm={() => void run(asked!)}
      />
      <FirstPassword given={given} onClose={() => setGiven(null)} />
    </Page>
  );
}
