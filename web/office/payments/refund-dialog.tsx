import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { money } from '../../ui/format.ts';
import { MoneyField } from '../../ui/value-fields.tsx';
import { useAct, type PaymentDetail } from './calls.ts';

/** Money that leaves cannot come back: the amount and the reason are written, and the button names what it does. */
export function RefundDialog({ payment, onClose }: { payment: PaymentDetail; onClose: () => void }) {
  const [cents, setCents] = useState<number | null>(payment.refundableCents);
  const [reason, setReason] = useState('');
  const refund = useAct(() => api.post('/api/office/payments/{id}/refunds', { params: { id: payment.id }, body: { cents: cents!, reason } }), () => 'Remboursement demandé au prestataire.');
  const errors = refund.error instanceof ApiError ? refund.error.fields : {};
  const other = refund.error && Object.keys(errors).length === 0 ? refund.error.message : null;
  const tooMuch = cents !== null && cents > payment.refundableCents ? `Au plus ${money(payment.refundableCents)}.` : null;
  return (
    <Dialog open title={`Rembourser ${payment.clientName}`} onClose={onClose}>
      <p>Le prestataire rend l’argent sur la carte du client, en quelques jours. Cela ne s’annule pas. L’écriture contraire est proposée dès que c’est fait.</p>
      <MoneyField label="Montant" help={`Au plus ${money(payment.refundableCents)}`} value={cents} onChange={setCents} error={tooMuch ?? errors.cents} />
      <TextField label="Motif" value={reason} onChange={setReason} error={errors.reason} maxLength={200} />
      {other ? <p role="alert" className="note danger">{other}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" danger busy={refund.isPending} refusedBecause={cents === null || cents === 0 ? 'Écrivez le montant.' : tooMuch ?? (reason.trim() === '' ? 'Écrivez le motif.' : null)} onClick={() => refund.mutate(undefined, { onSuccess: onClose })}>Rembourser{cents ? ` ${money(cents)}` : ''}</Button>
      </div>
    </Dialog>
  );
}
