import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioField, SelectField, TextField } from '../../ui/fields.tsx';
import { day, dayOf, money, monthOf } from '../../ui/format.ts';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { useAct } from './calls.ts';
import type { TenantAccount, TenantReceipt } from './model.ts';

export function ReceiptDialog({ account, openCents, onClose }: { account: TenantAccount; openCents: number; onClose: () => void }) {
  const [receivedOn, setOn] = useState(() => dayOf(new Date()));
  const [cents, setCents] = useState<number | null>(openCents > 0 ? openCents : null);
  const [label, setLabel] = useState('Virement');
  const [chosen, setChosen] = useState('');
  const due = account.calls.filter((call) => call.openCents > 0);
  const save = useAct(() => api.post('/api/office/rental/leases/{id}/receipts', { params: { id: account.leaseId }, body: { receivedOn, cents: cents ?? 0, label, ...(chosen === '' ? {} : { chosen: [chosen] }) } }),
    ({ overpaidCents, explanation }) => `Encaissement comptabilisé. ${explanation.join(' ')}${overpaidCents > 0 ? ` Trop-perçu : ${money(overpaidCents)}.` : ''}`);
  const errors = save.error instanceof ApiError ? save.error.fields : {};
  return (
    <Dialog open title={`Encaissement de ${account.tenantName}`} onClose={onClose}>
      <DayField label="Reçu le" value={receivedOn} onChange={setOn} error={errors.receivedOn} />
      <MoneyField label="Montant" value={cents} onChange={setCents} error={errors.cents} />
      <TextField label="Libellé" value={label} onChange={setLabel} error={errors.label} />
      <SelectField label="Échéance choisie par le locataire" help="Sans choix, l’échéance due la plus ancienne est payée d’abord (Code civil, art. 1342-10)" optional value={chosen} onChange={setChosen} empty="Aucune" choices={due.map((call) => ({ value: call.id, label: `${monthOf(call.month)}, ${money(call.openCents)}` }))} />
      {save.error && Object.keys(errors).length === 0 ? <p role="alert" className="note danger">{save.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} refusedBecause={receivedOn === '' || cents === null || cents <= 0 || label.trim() === '' ? 'Remplissez la date, le montant et le libellé.' : null} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Comptabiliser</Button>
      </div>
    </Dialog>
  );
}

export function ReturnDialog({ receipt, onClose }: { receipt: TenantReceipt; onClose: () => void }) {
  const [on, setOn] = useState(() => dayOf(new Date()));
  const [why, setWhy] = useState('bank');
  const mistake = why === 'mistake';
  const save = useAct(() => api.post('/api/office/rental/receipts/{id}/return', { params: { id: receipt.id }, body: { on, label: `${mistake ? 'Annulation' : 'Rejet'}, ${receipt.label}` } }), () => `${mistake ? 'Annulation comptabilisée' : 'Rejet comptabilisé'} : les échéances sont de nouveau dues.`);
  const errors = save.error instanceof ApiError ? save.error.fields : {};
  return (
    <Dialog open title={`Annuler l’encaissement de ${money(receipt.cents)} ?`} onClose={onClose}>
      <p>L’encaissement du {day(receipt.receivedOn)} est annulé par une écriture contraire : le locataire doit de nouveau ces échéances, le propriétaire rend ce qu’il avait reçu, et le prochain calcul lui rend les honoraires. Si l’argent lui a déjà été reversé, son solde devient débiteur et ses reversements s’arrêtent.</p>
      <RadioField label="Motif" value={why} onChange={setWhy} choices={[{ value: 'bank', label: 'Rejeté par la banque' }, { value: 'mistake', label: 'Enregistré par erreur', help: 'L’argent n’est pas venu, ou pas de ce locataire' }]} />
      <DayField label={mistake ? 'Date de l’annulation' : 'Date du rejet'} value={on} onChange={setOn} error={errors.on} />
      {save.error && Object.keys(errors).length === 0 ? <p role="alert" className="note danger">{save.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" danger busy={save.isPending} refusedBecause={on === '' ? 'Choisissez la date.' : null} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>{mistake ? 'Comptabiliser l’annulation' : 'Comptabiliser le rejet'}</Button>
      </div>
    </Dialog>
  );
}
