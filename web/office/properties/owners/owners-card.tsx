import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { day } from '../../../ui/format.ts';
import { AddIcon, EditIcon } from '../../../ui/icons.ts';
import { QueryState } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Lot, Ownership } from '../model.ts';
import { DeleteButton } from '../record-parts.tsx';
import { useRows } from '../records.ts';
import { partWords } from '../words.tsx';
import { OwnershipDialog } from './ownership-dialog.tsx';

/** Who owns the lot and who did, the newest first. */
export function OwnersCard({ lot, write }: { lot: Lot; write: boolean }) {
  const [adding, setAdding] = useState(false);
  const [mended, setMended] = useState<Ownership | null>(null);
  const query = useRows<Ownership>('ownerships', { lotId: lot.id, sort: '-fromOn' });
  const place = { buildingId: lot.buildingId, lot: { id: lot.id, label: `Lot ${lot.number}` } };
  return (
    <Card title="Propriétaires dans le temps" flush acts={write ? <Button icon={AddIcon} onClick={() => setAdding(true)}>Ajouter un propriétaire</Button> : null}>
      <QueryState query={query} what="Les propriétaires n’ont pas pu être lus.">
        {({ rows }) => (rows.length === 0 ? <p className="muted pad">Aucun propriétaire. Le premier s’ajoute ici&#8239;; les suivants viennent par les mutations.</p> : <Timeline rows={rows} current={lot.owners.map(({ partyId }) => partyId)} write={write} onMend={setMended} />)}
      </QueryState>
      <OwnershipDialog open={adding} onClose={() => setAdding(false)} place={place} />
      {mended ? <OwnershipDialog open onClose={() => setMended(null)} place={place} ownership={mended} /> : null}
    </Card>
  );
}

function Timeline({ rows, current, write, onMend }: { rows: readonly Ownership[]; current: readonly string[]; write: boolean; onMend: (row: Ownership) => void }) {
  return (
    <div className="table-scroll">
      <table className="table entries">
        <caption className="vh">Propriétaires du lot</caption>
        <thead><tr><th scope="col">Propriétaire</th><th scope="col">Compte</th><th scope="col">Depuis</th><th scope="col">Jusqu’au</th>{write ? <th scope="col"><span className="vh">Actions</span></th> : null}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td><Link to={`/tiers/${row.partyId}`}>{row.partyName}</Link>{' '}{current.includes(row.partyId) && row.untilOn === null ? <Tag tone="success">Actuel</Tag> : null}<span className="sub">{partWords(row)}</span></td>
              <td data-label={row.accountId ? 'Compte' : undefined}>{row.accountId ? <Link to={`/comptes/${row.accountId}`}>{row.accountCode}</Link> : null}</td>
              <td className="nowrap" data-label="Depuis le">{day(row.fromOn)}</td>
              <td className="nowrap" data-label={row.untilOn ? 'Jusqu’au' : undefined}>{row.untilOn ? day(row.untilOn) : null}<span className="sub">{row.endReason}</span></td>
              {write ? (
                <td className="cell-acts">
                  <Button variant="subtle" size="small" icon={EditIcon} onClick={() => onMend(row)}>Corriger<span className="vh"> la propriété de {row.partyName}</span></Button>
                  <DeleteButton small path={`/ownerships/${row.id}`} acts={['change', 'delete']} verb="Supprimer cette propriété" consequence={`${row.partyName} n’aura jamais possédé ce lot. Pour une vente, enregistrez plutôt une mutation.`} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
