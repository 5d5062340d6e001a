import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/descriptions.tsx';
import { dayAndTime } from '../../ui/format.ts';
import { RightsIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import type { Party } from './model.ts';

interface ClientAccess {
  login: string | null;
  temporaryPassword: string | null;
  issuedAt: string | null;
  personalisedAt: string | null;
  lastSignedInAt: string | null;
}

/** What publication knows of the client's sign-in: the login, the first password as long as nobody changed it, the last visit. */
export function Access({ party }: { party: Party }) {
  const [asked, setAsked] = useState(false);
  const query = useQuery({ queryKey: ['party-access', party.id], queryFn: () => call<ClientAccess>('GET', `/api/office/parties/${party.id}/access`), enabled: asked });
  // Looking at a password is written in the journal: nobody looks by opening a tab.
  if (!asked) {
    return (
      <Card title="Accès à l’extranet">
        <div className="in stack">
          <p>L’identifiant et le premier mot de passe de ce client. Chaque consultation est inscrite au journal de l’agence.</p>
          <div className="line"><Button icon={RightsIcon} onClick={() => setAsked(true)}>Voir l’identifiant et le mot de passe</Button></div>
        </div>
      </Card>
    );
  }
  return <Card title="Accès à l’extranet"><div className="in stack"><QueryState query={query} what="L’accès de ce client n’a pas pu être lu.">{(access) => <Known access={access} party={party} />}</QueryState></div></Card>;
}

function Known({ access, party }: { access: ClientAccess; party: Party }) {
  if (!access.login) {
    return (
      <Note>
        <p>Ce tiers n’a pas encore d’identifiant. Il en reçoit un à la prochaine publication, dès qu’un compte publié, un lot ou un bail le concerne.</p>
        {party.email ? null : <p>Sans adresse électronique, son premier mot de passe devra lui être remis par vous.</p>}
      </Note>
    );
  }
  const state = access.lastSignedInAt ? <Status kind="done">S’est connecté</Status> : <Status kind="soon">Ne s’est jamais connecté</Status>;
  return (
    <DescriptionList items={[
      ['État', state], ['Identifiant', access.login],
      ['Premier mot de passe', access.temporaryPassword ? <code>{access.temporaryPassword}</code> : access.personalisedAt ? 'remplacé par le client, personne d’autre ne le connaît' : 'plus consultable'],
      ['Remis le', access.issuedAt ? dayAndTime(access.issuedAt) : ''], ['Mot de passe choisi le', access.personalisedAt ? dayAndTime(access.personalisedAt) : ''],
      ['Dernière connexion', access.lastSignedInAt ? dayAndTime(access.lastSignedInAt) : ''],
    ]} />
  );
}
