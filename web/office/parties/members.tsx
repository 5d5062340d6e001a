import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError, call, queryString } from '../../api/client.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { AddIcon, DeleteIcon } from '../../ui/icons.ts';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Party, PartyLink, PartyRow, Quality } from './model.ts';
import { QUALITIES_OF, QUALITY_WORDS } from './words.ts';

/** Who makes up a group, each with their quality; for a person, the groups they belong to. */
export function Members({ party }: { party: Party }) {
  const change = party.acts.includes('change') && QUALITIES_OF[party.kind].length > 0;
  return (
    <div className="stack">
      {party.kind === 'person' ? null : <MemberTable party={party} change={change} />}
      {party.memberOf.length > 0 ? (
        <Card title="Fait partie de" count={party.memberOf.length} flush>
          <table className="table">
            <caption className="vh">Groupes dont ce tiers fait partie</caption>
            <thead><tr><th scope="col">Groupe</th><th scope="col">Qualité</th></tr></thead>
            <tbody>{party.memberOf.map((link) => <tr key={`${link.partyId} ${link.quality}`}><td><Link to={`/tiers/${link.partyId}`}>{link.name}</Link> <span className="muted">{link.code}</span></td><td>{QUALITY_WORDS[link.quality]}</td></tr>)}</tbody>
          </table>
        </Card>
      ) : null}
    </div>
  );
}

function MemberTable({ party, change }: { party: Party; change: boolean }) {
  const client = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = async (members: { partyId: string; quality: Quality }[], said: string, undo?: () => void) => {
    try {
      const { version } = client.getQueryData<Party>(['party', party.id]) ?? party;
      client.setQueryData(['party', party.id], await call<Party>('PUT', `/api/office/parties/${party.id}/members`, { version, members }));
      setRefusal(null);
      toast(said, undo);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefusal(error.fields.members ?? error.message);
      void client.invalidateQueries({ queryKey: ['party', party.id] });
    }
  };
  const plain = (links: readonly PartyLink[]) => links.map(({ partyId, quality }) => ({ partyId, quality }));
  const remove = (gone: PartyLink) => void save(plain(party.members.filter((one) => one !== gone)), `${gone.name} n’est plus membre.`, () => void save(plain(party.members), `${gone.name} est de nouveau membre.`));
  return (
    <Card title="Membres" count={party.members.length} flush>
      {refusal ? <p role="alert" className="note danger">{refusal}</p> : null}
      {party.members.length === 0 ? <EmptyState>Aucun membre. Ajoutez les personnes de ce groupe, chacune avec sa qualité{'\u00A0'}: elles verront ses documents.</EmptyState> : (
        <table className="table">
          <caption className="vh">Membres de {party.name}</caption>
          <thead><tr><th scope="col">Membre</th><th scope="col">Qualité</th>{change ? <th scope="col"><span className="vh">Actions</span></th> : null}</tr></thead>
          <tbody>
            {party.members.map((member) => (
              <tr key={`${member.partyId} ${member.quality}`}>
                <td><Link to={`/tiers/${member.partyId}`}>{member.name}</Link> <span className="muted">{member.code}</span></td>
                <td>{QUALITY_WORDS[member.quality]}</td>
                {change ? <td className="right"><IconButton icon={DeleteIcon} label={`Retirer ${member.name}`} onClick={() => remove(member)} /></td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {change ? <AddMember party={party} onAdd={(pick, quality) => save([...plain(party.members), { partyId: pick.id, quality }], `${pick.label} est membre.`)} /> : null}
    </Card>
  );
}

function AddMember({ party, onAdd }: { party: Party; onAdd: (pick: Pick, quality: Quality) => Promise<void> }) {
  const qualities = QUALITIES_OF[party.kind];
  const [pick, setPick] = useState<Pick | null>(null);
  const [quality, setQuality] = useState<Quality>(qualities[0]!);
  const [error, setError] = useState<string | null>(null);
  const add = async () => {
    if (!pick) {
      setError('Choisissez la personne à ajouter.');
      return;
    }
    await onAdd(pick, quality);
    setPick(null);
  };
  return (
    <footer>
      <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); void add(); }}>
        <div className="pair">
          <PickField label="Personne à ajouter" listKey="parties" find={findParties} value={pick} error={error} onChange={(next) => { setPick(next); setError(null); }} />
          <SelectField label="Qualité" value={quality} choices={qualities.map((value) => ({ value, label: QUALITY_WORDS[value] }))} onChange={(value) => setQuality(value as Quality)} />
        </div>
        <div className="line"><Button type="submit" icon={AddIcon}>Ajouter ce membre</Button></div>
      </form>
    </footer>
  );
}

async function findParties(text: string, signal: AbortSignal): Promise<readonly Pick[]> {
  const { rows } = await call<{ rows: PartyRow[] }>('GET', `/api/office/parties${queryString({ filter: text, limit: 12 })}`, undefined, { signal });
  return rows.map((row) => ({ id: row.id, label: row.name, detail: [row.code, row.city].filter(Boolean).join(', ') }));
}
