import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/descriptions.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { day, dayAndTime, dayOf, iban, money } from '../../ui/format.ts';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';
import type { BankAccount, FeeDraws } from './model.ts';
import { OwnAccountDialog } from './own-account-dialog.tsx';
import { LIST_STATES } from './words.ts';

/** Fees that were charged to owners and are still on the clients' bank account: their transfer to the agency's own, by two persons. */
export function FeeDrawsCard() {
  const [shown, setShown] = useState<'draw' | 'account' | null>(null);
  const session = useSession();
  const draws = useRental(['fee-draws'], (signal) => api.get('/api/office/rental/fees/draws', { signal }));
  const banks = useRental(['banks'], async (signal) => (await api.get('/api/office/rental/bank-accounts', { signal })).rows);
  const close = () => setShown(null);
  const refused = !draws.data || !banks.data ? 'Les honoraires gagnés sont en cours de lecture.'
    : draws.data.own.iban === null ? `Enregistrez d’abord le compte bancaire de l’agence.${session.can('rental.pay') ? '' : ' Demandez-le à un comptable.'}`
      : banks.data.length === 0 ? 'Ajoutez d’abord le compte bancaire des fonds mandants, sous «\u00A0Reversements\u00A0».' : draws.data.waitingCents > 0 ? 'Un virement d’honoraires est déjà en cours.' : draws.data.drawableCents === 0 ? draws.data.explanation : null;
  return (
    <Card
      title="Virement à l’agence" acts={<>
        {session.can('rental.pay') && draws.data ? <Button size="small" onClick={() => setShown('account')}>Compte de l’agence</Button> : null}
        {session.can('rental.write') ? <Button size="small" refusedBecause={refused} onClick={() => setShown('draw')}>Préparer le virement</Button> : null}
      </>}
    >
      <QueryState query={draws} what="Les honoraires gagnés n’ont pas pu être lus.">
        {(data) => (
          <div className="stack">
            <p>Les honoraires prélevés restent sur le compte des fonds mandants jusqu’à ce virement&nbsp;: une personne le prépare, une autre l’approuve. {data.explanation}</p>
            <Facts items={[['Gagnés, non virés', money(data.earnedCents)], ['En cours de virement', money(data.waitingCents)], ['À virer', <b key="free">{money(data.drawableCents)}</b>], ['Compte de l’agence', data.own.iban === null ? 'À renseigner' : `${data.own.holder}, ${iban(data.own.iban)}`]]} />
            {data.lists.length === 0 ? <EmptyState>Aucun virement d’honoraires n’a encore été préparé.</EmptyState> : <DrawsTable lists={data.lists} />}
            {shown === 'account' ? <OwnAccountDialog own={data.own} onClose={close} /> : null}
            {shown === 'draw' ? <DrawDialog draws={data} banks={banks.data ?? []} onClose={close} /> : null}
          </div>
        )}
      </QueryState>
    </Card>
  );
}

function DrawsTable({ lists }: { lists: FeeDraws['lists'] }) {
  return (
    <div className="table-scroll">
      <table className="table entries">
        <thead><tr><th scope="col">Exécution</th><th scope="col">État</th><th scope="col" className="right">Montant</th><th scope="col">Préparé</th><th scope="col">Approuvé</th></tr></thead>
        <tbody>
          {lists.map((list) => (
            <tr key={list.id}>
              <td><Link to={`/reversements/${list.id}`}>{day(list.executeOn)}</Link><span className="sub">{list.bankLabel}</span></td><td><Status kind={LIST_STATES[list.state].kind}>{LIST_STATES[list.state].one}</Status></td><td className="right">{money(list.totalCents)}</td>
              <td>{list.preparedByName}<span className="sub">{dayAndTime(list.preparedAt)}</span></td><td>{list.approvedByName}{list.approvedAt ? <span className="sub">{dayAndTime(list.approvedAt)}</span> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DrawDialog({ draws, banks, onClose }: { draws: FeeDraws; banks: readonly BankAccount[]; onClose: () => void }) {
  const router = useRouter();
  const [bankAccountId, setBank] = useState(banks[0]?.id ?? '');
  const [executeOn, setExecuteOn] = useState(() => dayOf(new Date()));
  const [cents, setCents] = useState<number | null>(draws.drawableCents);
  const prepare = useAct(() => api.post('/api/office/rental/fees/draws', { body: { bankAccountId, executeOn, cents: cents! } }), () => 'Virement préparé\u00A0: une autre personne doit l’approuver.');
  const errors = prepare.error instanceof ApiError ? prepare.error.fields : {};
  const other = prepare.error && Object.keys(errors).length === 0 ? prepare.error.message : null;
  return (
    <Dialog open title="Préparer le virement des honoraires" onClose={onClose}>
      <p>Vers {draws.own.holder}, {draws.own.iban === null ? '' : iban(draws.own.iban)}. L’écriture est passée quand la banque l’a exécuté.</p>
      <MoneyField label="Montant" help={`Au plus ${money(draws.drawableCents)}`} value={cents} onChange={setCents} error={errors.cents} />
      <SelectField label="Compte débité" value={bankAccountId} onChange={setBank} choices={banks.map((bank) => ({ value: bank.id, label: bank.label }))} />
      <DayField label="Exécuter le" value={executeOn} onChange={setExecuteOn} />
      {other ? <p role="alert" className="note danger">{other}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={prepare.isPending} refusedBecause={cents === null || cents <= 0 ? 'Écrivez un montant.' : executeOn === '' ? 'Choisissez la date d’exécution.' : null} onClick={() => prepare.mutate(undefined, { onSuccess: ({ id }) => void router.navigate({ to: `/reversements/${id}` }) })}>Préparer le virement</Button>
      </div>
    </Dialog>
  );
}
