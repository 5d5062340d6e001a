import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { dayOf, iban, integer, money, plural } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';
import { ListsCard } from './lists-card.tsx';
import type { BankAccount, Refunds } from './model.ts';
import { OWED } from './words.ts';

type Owed = Refunds['rows'][number];
const keyOf = ({ what, id }: Pick<Owed, 'what' | 'id'>): string => `${what} ${id}`;

/** What tenants are given back: overpayments and deposits, chosen together for one file of transfers. */
export function RefundsPage() {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [preparing, setPreparing] = useState(false);
  const write = useSession().can('rental.write');
  const refunds = useRental(['refunds'], (signal) => api.get('/api/office/rental/refunds', { signal }));
  const banks = useRental(['banks'], async (signal) => (await api.get('/api/office/rental/bank-accounts', { signal })).rows);
  const isChosen = (row: Owed) => row.outcome === 'pay' && row.proposed !== turned.has(keyOf(row));
  const chosen = (refunds.data?.rows ?? []).filter(isChosen);
  const toggle = (row: Owed) => setTurned((now) => { const next = new Set(now); if (!next.delete(keyOf(row))) next.add(keyOf(row)); return next; });
  const refused = !refunds.data || !banks.data ? 'Les sommes à rendre sont en cours de lecture.' : banks.data.length === 0 ? 'Ajoutez d’abord le compte bancaire des fonds mandants, sous « Reversements ».' : chosen.length === 0 ? 'Cochez au moins une somme à rendre.' : null;
  return (
    <Page
      title="Remboursements aux locataires" facts="Trop-perçus et dépôts de garantie à virer. Une personne prépare la liste, une autre l’approuve, puis le fichier part à la banque."
      primary={write ? <Button variant="primary" refusedBecause={refused} onClick={() => setPreparing(true)}>{chosen.length === 0 ? 'Préparer une liste' : `Préparer ${integer(chosen.length)} ${plural(chosen.length, 'virement', 'virements')}`}</Button> : null}
    >
      <QueryState query={refunds} what="Les sommes à rendre n’ont pas pu être lues.">
        {(data) => (<>
          <OwedCard rows={data.rows} write={write} isChosen={isChosen} onToggle={toggle} />
          <ListsCard rows={data.lists} empty="Aucune liste de remboursements n’a encore été préparée." />
        </>)}
      </QueryState>
      {preparing ? <PrepareDialog banks={banks.data ?? []} chosen={chosen} onClose={() => setPreparing(false)} /> : null}
    </Page>
  );
}

function OwedCard({ rows, write, isChosen, onToggle }: { rows: readonly Owed[]; write: boolean; isChosen: (row: Owed) => boolean; onToggle: (row: Owed) => void }) {
  if (rows.length === 0) return <Card title="À rendre"><EmptyState>Rien n’est à rendre par virement. Un trop-perçu vient ici dès qu’il est encaissé, un dépôt de garantie quand il est restitué par une liste de virements depuis le compte du locataire.</EmptyState></Card>;
  return (
    <Card title="À rendre" count={integer(rows.length)} flush>
      <div className="table-scroll">
        <table className="table entries">
          <thead><tr>{write ? <th scope="col"><span className="vh">Choisir</span></th> : null}<th scope="col">Locataire</th><th scope="col">Nature</th><th scope="col">Décision</th><th scope="col">IBAN</th><th scope="col" className="right">Montant</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {write ? <td className="lead">{row.outcome === 'pay' ? <input type="checkbox" aria-label={`Rendre ${money(row.cents)} à ${row.tenantName}`} checked={isChosen(row)} onChange={() => onToggle(row)} /> : null}</td> : null}
                <td><Link to={`/encaissements/${row.leaseId}`}>{row.tenantName}</Link><span className="sub">Bail {row.leaseNumber}, {row.buildingName}</span></td><td data-label="Nature">{OWED[row.what]}</td>
                <td>{row.outcome === 'skip' ? <Status kind="retained">{row.explanation}</Status> : <span className="sub">{row.explanation}</span>}</td>
                <td className="later" data-label="IBAN">{row.iban === null ? 'À renseigner' : iban(row.iban)}</td><td className="right">{money(row.cents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function PrepareDialog({ banks, chosen, onClose }: { banks: readonly BankAccount[]; chosen: readonly Owed[]; onClose: () => void }) {
  const router = useRouter();
  const [bankAccountId, setBank] = useState(banks[0]?.id ?? '');
  const [executeOn, setExecuteOn] = useState(() => dayOf(new Date()));
  const prepare = useAct(() => api.post('/api/office/rental/refunds', { body: { bankAccountId, executeOn, chosen: chosen.map(({ what, id }) => ({ what, id })) } }), () => 'Liste préparée : une autre personne doit l’approuver.');
  return (
    <Dialog open title="Préparer une liste de remboursements" onClose={onClose}>
      <p>{integer(chosen.length)} {plural(chosen.length, 'virement', 'virements')}, {money(chosen.reduce((sum, row) => sum + row.cents, 0))}. La liste est figée : un trop-perçu qu’elle porte ne paie plus de loyer. Les écritures sont passées quand la banque l’a exécutée.</p>
      <SelectField label="Compte débité" value={bankAccountId} onChange={setBank} choices={banks.map((bank) => ({ value: bank.id, label: bank.label }))} />
      <DayField label="Exécuter le" value={executeOn} onChange={setExecuteOn} />
      {prepare.error ? <p role="alert" className="note danger">{prepare.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={prepare.isPending} refusedBecause={executeOn === '' ? 'Choisissez la date d’exécution.' : null} onClick={() => prepare.mutate(undefined, { onSuccess: ({ id }) => void router.navigate({ to: `/reversements/${id}` }) })}>Préparer la liste</Button>
      </div>
    </Dialog>
  );
}
