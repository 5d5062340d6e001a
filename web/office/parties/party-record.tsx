import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/descriptions.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { ibanEnd, telephone } from '../../ui/format.ts';
import { DeleteIcon, EditIcon } from '../../ui/icons.ts';
import { listKey } from '../../ui/list/use-list-query.ts';
import { EditForm } from '../../ui/record/edit-form.tsx';
import { RecordPage } from '../../ui/record/record-page.tsx';
import { useRecordEdit } from '../../ui/record/use-record-edit.ts';
import { Tag } from '../../ui/tag.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useSession } from '../session.tsx';
import { Access } from './access.tsx';
import { Belongings } from './belongings.tsx';
import { Members } from './members.tsx';
import type { Party } from './model.ts';
import { PARTY_LABELS, partyBody, partyChecks, PartyFields, partyValues, type PartyValues } from './party-form.tsx';
import { addressOf, KIND_WORDS } from './words.ts';

const crumbs = [{ label: 'Tiers', to: '/tiers' }];
const hrefOf = (id: string) => `/tiers/${id}`;

export function PartyRecord() {
  const { id = '', tab = 'fiche' } = useParams({ strict: false });
  const { can } = useSession();
  const router = useRouter();
  const query = useQuery({ queryKey: ['party', id], queryFn: () => call<Party>('GET', `/api/office/parties/${id}`) });
  const home = hrefOf(id);
  return (
    <RecordPage query={query} screen="Tiers" crumbs={crumbs} list={{ name: 'parties', id, hrefOf }}>
      {(party) => ({
        tags: <><Tag>{KIND_WORDS[party.kind]}</Tag><span>{party.code}</span></>,
        title: party.name,
        facts: [
          ['Adresse', addressOf(party)],
          ['Téléphone', party.mobile || party.phone ? <a href={`tel:${(party.mobile ?? party.phone ?? '').replace(/[^\d+]/g, '')}`}>{telephone(party.mobile ?? party.phone ?? '')}</a> : ''],
          ['Adresse électronique', party.email ? <a href={`mailto:${party.email}`}>{party.email}</a> : ''],
          ...(party.representative ? [['Représentant', party.representative] as const] : []),
        ],
        tabs: [
          { key: 'fiche', label: 'Fiche', to: home },
          ...(party.kind === 'person' && party.memberOf.length === 0 ? [] : [{ key: 'membres', label: party.kind === 'person' ? 'Groupes' : 'Membres', count: party.kind === 'person' ? party.memberOf.length : party.members.length, to: `${home}/membres` }]),
          ...(can('properties.read') ? [{ key: 'biens', label: 'Lots, mandats et baux', to: `${home}/biens` }] : []),
          ...(can('publication.run') ? [{ key: 'plus', label: 'Plus', to: `${home}/plus` }] : []),
        ],
        tab: tab === 'modifier' ? 'fiche' : tab,
        acts: party.acts.includes('delete') ? <Deletion party={party} /> : null,
        primary: party.acts.includes('change') && tab !== 'modifier' ? <ButtonLink to={`${home}/modifier`} variant="primary" icon={EditIcon}>Modifier</ButtonLink> : null,
        children: tab === 'modifier' ? <Edit party={party} onDone={() => void router.navigate({ to: home })} />
          : tab === 'membres' ? <Members party={party} /> : tab === 'biens' ? <Belongings party={party} /> : tab === 'plus' ? <Access party={party} /> : <Sheet party={party} />,
      })}
    </RecordPage>
  );
}

function Sheet({ party }: { party: Party }) {
  return (
    <Card title="Coordonnées">
      <div className="in">
        <DescriptionList items={[
          ['Nom', party.name], ['Nature', KIND_WORDS[party.kind]], ['Civilité', party.civility], ['Représentant', party.representative], ['Adresse', addressOf(party)], ['Téléphone', party.phone ? telephone(party.phone) : ''],
          ['Mobile', party.mobile ? telephone(party.mobile) : ''], ['Adresse électronique', party.email], ['SIRET', party.siret], ['IBAN', party.iban ? ibanEnd(party.iban) : ''], ['Notes', party.notes],
        ]} />
      </div>
    </Card>
  );
}

function Edit({ party, onDone }: { party: Party; onDone: () => void }) {
  const client = useQueryClient();
  const edit = useRecordEdit<Party, PartyValues>({
    record: party,
    valuesOf: partyValues,
    checks: partyChecks,
    save: (changes, version) => call<Party>('PATCH', `/api/office/parties/${party.id}`, { version, ...partyBody(changes) }),
    read: () => call<Party>('GET', `/api/office/parties/${party.id}`),
    onSaved: (saved) => {
      client.setQueryData(['party', party.id], saved);
      void client.invalidateQueries({ queryKey: listKey('/api/office/parties') });
      toast('Fiche enregistrée.');
      onDone();
    },
  });
  return <Card title="Modifier la fiche"><div className="in"><EditForm edit={edit} labels={PARTY_LABELS} onCancel={onDone}><PartyFields form={edit.form} /></EditForm></div></Card>;
}

function Deletion({ party }: { party: Party }) {
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const router = useRouter();
  const client = useQueryClient();
  const remove = async () => {
    setBusy(true);
    try {
      await call('DELETE', `/api/office/parties/${party.id}`);
      void client.invalidateQueries({ queryKey: listKey('/api/office/parties') });
      toast(`${party.name} est supprimé.`);
      void router.navigate({ to: '/tiers' });
    } catch (refusal) {
      setError((refusal as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button icon={DeleteIcon} onClick={() => setAsked(true)}>Supprimer…</Button>
      <ConfirmDialog open={asked} title={`Supprimer ${party.name}\u202F?`} verb="Supprimer ce tiers" danger busy={busy} error={error} consequence="La suppression est définitive. Un tiers qui possède, loue ou siège ne peut pas être supprimé." onConfirm={() => void remove()} onCancel={() => { setAsked(false); setError(null); }} />
    </>
  );
}
