import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { dayOf, integer, money, plural } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { BankAccountsCard } from './bank-accounts.tsx';
import { useAct, useRental } from './calls.ts';
import { ListsCard } from './lists-card.tsx';
import type { BankAccount, Proposals } from './model.ts';

/** What owners are paid: proposals with their reason, a list to prepare, and the lists of before. */
export function Payouts() {
  const [preparing, setPreparing] = useState(false);
  const write = useSession().can('rental.write');
  const proposals = useRental(['proposals'], (signal) => api.get('/api/office/rental/payouts/proposals', { signal }));
  const banks = useRental(['banks'], async (signal) => (await api.get('/api/office/rental/bank-accounts', { signal })).rows);
  const payable = proposals.data?.rows.filter((row) => row.outcome === 'pay') ?? [];
  const refused = !proposals.data ? 'Les soldes sont en cours de lecture.' : !proposals.data.money.balanced ? proposals.data.money.explanation : payable.length === 0 ? 'Aucun propriétaire n’est à payer.' : banks.data?.length === 0 ? 'Ajoutez d’abord le compte bancaire des fonds mandants.' : null;
  return (
    <Page
      title="Reversements aux propriétaires" facts="Une personne prépare la liste, une autre l’approuve, puis le fichier part à la banque."
      primary={write ? <Button variant="primary" refusedBecause={refused} onClick={() => setPreparing(true)}>Préparer une liste</Button> : null}
    >
      <QueryState query={proposals} what="Les soldes des propriétaires n’ont pas pu être lus.">{(data) => <ProposalsCard data={data} />}</QueryState>
      <OwnerLists />
      <BankAccountsCard rows={banks.data ?? []} />
      <PrepareDialog open={preparing} banks={banks.data ?? []} count={payable.length} totalCents={payable.reduce((sum, row) => sum + row.payableCents, 0)} onClose={() => setPreparing(false)} />
    </Page>
  );
}

function ProposalsCard({ data }: { data: Proposals }) {
  return (
    <div className="stack">
      <Note tone={data.money.balanced ? 'success' : 'danger'}>Fonds mandants : {data.money.explanation}</Note>
      <Card title="Propriétaires" count={integer(data.rows.length)} flush>
        {data.rows.length === 0 ? <div className="in"><EmptyState>Aucun propriétaire n’a encore reçu d’argent. Quittancez les loyers et enregistrez les encaissements.</EmptyState></div> : (
          <div className="table-scroll">
            <table className="table entries">
              <thead><tr><th scope="col">Propriétaire</th><th scope="col" className="right">Solde</th><th scope="col" className="right">En attente</th><th scope="col">Décision</th><th scope="col" className="right">À payer</th></tr></thead>
              <tbody>
                {data.rows.map((row) => (
                  <tr key={row.mandateId}>
                    <td><Link to={`/compte-rendu/${row.mandateId}`}>{row.ownerName}</Link><span className="sub">Mandat {row.mandateNumber}</span></td>
                    <td className="right later" data-label="Solde">{money(row.balanceCents)}</td><td className="right later" data-label="En attente">{row.waitingCents === 0 ? null : money(row.waitingCents)}</td>
                    <td>{row.outcome === 'pay' ? <span className="sub">{row.explanation}{row.parts.length > 0 ? ` ${row.parts.map((part) => `${part.name}\u00A0: ${money(part.cents)}`).join(', ')}.` : ''}</span> : <Status kind={row.code === 'nothing-to-pay' ? 'off' : 'retained'}>{row.explanation}</Status>}</td>
                    <td className="right">{row.outcome === 'pay' ? money(row.payableCents) : null}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
    </div>
  );
}

function OwnerLists() {
  const lists = useRental(['lists'], async (signal) => (await api.get('/api/office/rental/payouts', { signal })).rows);
  return <QueryState query={lists} what="Les listes n’ont pas pu être lues.">{(rows) => <ListsCard rows={rows} empty="Aucune liste de reversements n’a encore été préparée." />}</QueryState>;
}

function PrepareDialog({ open, banks, count, totalCents, onClose }: { open: boolean; banks: readonly BankAccount[]; count: number; totalCents: number; onClose: () => void }) {
  const router = useRouter();
  const [bankAccountId, setBank] = useState('');
  const [executeOn, setExecuteOn] = useState(() => dayOf(new Date()));
  const prepare = useAct(() => api.post('/api/office/rental/payouts', { body: { bankAccountId: bankAccountId || banks[0]!.id, executeOn } }), () => 'Liste préparée : une autre personne doit l’approuver.');
  return (
    <Dialog open={open} title="Préparer une liste de reversements" onClose={onClose}>
      <p>{integer(count)} {plural(count, 'propriétaire', 'propriétaires')}, {money(totalCents)}. La liste est figée : ses montants ne changent plus, et cet argent n’est plus disponible pour une autre.</p>
      <SelectField label="Compte débité" value={bankAccountId || (banks[0]?.id ?? '')} onChange={setBank} choices={banks.map((bank) => ({ value: bank.id, label: bank.label }))} />
      <DayField label="Exécuter le" value={executeOn} onChange={setExecuteOn} />
      {prepare.error ? <p role="alert" className="note danger">{prepare.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={prepare.isPending} refusedBecause={executeOn === '' ? 'Choisissez la date d’exécution.' : null} onClick={() => prepare.mutate(undefined, { onSuccess: ({ id }) => void router.navigate({ to: `/reversements/${id}` }) })}>Préparer la liste</Button>
      </div>
    </Dialog>
  );
}
