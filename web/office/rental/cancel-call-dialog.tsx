import { api } from '../../api/api.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { money, ofMonth, plural } from '../../ui/format.ts';
import { useAct } from './calls.ts';
import type { TenantCall } from './model.ts';

/** Takes a rent that was called wrongly back; the month may then be called again. */
export function CancelCallDialog({ call, onClose }: { call: TenantCall; onClose: () => void }) {
  const act = useAct(() => api.post('/api/office/rental/calls/{id}/cancel', { params: { id: call.id } }),
    ({ papersWithdrawn }) => `Loyer ${ofMonth(call.month)} annulé${papersWithdrawn > 0 ? `, ${papersWithdrawn} ${plural(papersWithdrawn, 'document retiré', 'documents retirés')}` : ''}. Corrigez le bail si besoin, puis quittancez de nouveau le mois.`);
  return (
    <ConfirmDialog
      open danger title={`Annuler le loyer ${ofMonth(call.month)}\u202F?`} verb="Annuler le loyer" stay="Garder le loyer" busy={act.isPending} error={act.error?.message} onConfirm={() => act.mutate(undefined, { onSuccess: onClose })} onCancel={onClose}
      consequence={`Une écriture contraire de ${money(call.dueCents)} annule cet appel\u00A0: le locataire ne le doit plus.${call.noticeEventId === null ? '' : ' Son avis d’échéance est retiré de son espace\u202F; s’il est parti par la poste, prévenez le locataire.'} Le mois redevient à quittancer. Des honoraires pris sur cet appel seraient rendus au prochain calcul.`}
    />
  );
}
