import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { dayOf, money, monthOf, ofMonth } from '../../ui/format.ts';
import { DayField } from '../../ui/value-fields.tsx';
import { useAct } from './calls.ts';
import type { TenantAccount, TenantAllocation } from './model.ts';
import { RUBRICS } from './words.ts';

/** Moves one allocation to another month or rubric of the lease: the line itself was chosen, never an amount and a date. */
export function MoveDialog({ account, allocation, onClose }: { account: TenantAccount; allocation: TenantAllocation; onClose: () => void }) {
  const targets = account.calls.flatMap((call) => call.open.filter((one) => one.cents >= allocation.cents && !(call.id === allocation.callId && one.rubric === allocation.rubric)).map((one) => ({ value: `${call.id} ${one.rubric}`, label: `${monthOf(call.month)}, ${RUBRICS[one.rubric]} (${money(one.cents)} dus)` })));
  const [target, setTarget] = useState('');
  const [on, setOn] = useState(() => dayOf(new Date()));
  const move = useAct(() => {
    const [toCallId, toRubric] = target.split(' ') as [string, TenantAllocation['rubric']];
    return api.post('/api/office/rental/leases/{id}/moves', { params: { id: account.leaseId }, body: { allocationId: allocation.id, toCallId, toRubric, on, confirmed: false } });
  }, ({ feeCorrection }) => `Affectation basculée.${feeCorrection ? ' Le prochain calcul d’honoraires corrige ce qui était facturé.' : ''}`);
  return (
    <Dialog open title={`Basculer ${money(allocation.cents)}`} onClose={onClose}>
      <p>{RUBRICS[allocation.rubric]} {ofMonth(allocation.month)}. Une écriture annule l’affectation et la repasse au bon endroit ; les deux restent liées.</p>
      <SelectField label="Vers" value={target} onChange={setTarget} empty={targets.length === 0 ? 'Aucune échéance ne doit ce montant' : 'Choisir une échéance'} choices={targets} />
      <DayField label="Date d’écriture" value={on} onChange={setOn} />
      {move.error ? <p role="alert" className="note danger">{move.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={move.isPending} refusedBecause={target === '' || on === '' ? 'Choisissez l’échéance et la date.' : null} onClick={() => move.mutate(undefined, { onSuccess: onClose })}>Basculer</Button>
      </div>
    </Dialog>
  );
}
