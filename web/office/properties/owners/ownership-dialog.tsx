import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { PickField, type Pick } from '../../../ui/pick-field.tsx';
import { required, useRecordForm } from '../../../ui/record-form.ts';
import { toast } from '../../../ui/toasts.tsx';
import { DayField } from '../../../ui/value-fields.tsx';
import type { Ownership } from '../model.ts';
import { WholeField } from '../number-fields.tsx';
import { findLotsOf, findParties, ROOT, useRefresh } from '../records.ts';

interface Place {
  buildingId: string;
  /** Known when the dialog opens from a lot. */
  lot: Pick | null;
}

interface OwnershipValues {
  lot: Pick | null;
  party: Pick | null;
  fromOn: string;
  untilOn: string;
  endReason: string;
  shareNumerator: number | null;
  shareDenominator: number | null;
}

const LABELS = { lotId: 'Lot', lot: 'Lot', partyId: 'Propriétaire', party: 'Propriétaire', fromOn: 'Depuis le', untilOn: 'Jusqu’au', shareNumerator: 'Quote-part', shareDenominator: 'Quote-part' };

/** A first owner, an indivision by parts, or the correction of what was entered. A sale has its own way: the mutation. */
export function OwnershipDialog({ open, onClose, ...rest }: { open: boolean; onClose: () => void; place: Place; ownership?: Ownership }) {
  return (
    <Dialog open={open} title={rest.ownership ? `Corriger la propriété de ${rest.ownership.partyName}` : 'Ajouter un propriétaire'} onClose={onClose}>
      <OwnershipForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

function OwnershipForm({ place, ownership, onClose }: { place: Place; ownership?: Ownership; onClose: () => void }) {
  const refresh = useRefresh();
  const form = useRecordForm<OwnershipValues>({
    initial: ownership
      ? { lot: null, party: null, fromOn: ownership.fromOn, untilOn: ownership.untilOn ?? '', endReason: ownership.endReason ?? '', shareNumerator: ownership.shareNumerator, shareDenominator: ownership.shareDenominator }
      : { lot: place.lot, party: null, fromOn: '', untilOn: '', endReason: '', shareNumerator: 1, shareDenominator: 1 },
    checks: {
      ...(ownership ? {} : { lot: required('Choisissez le lot.'), party: required('Choisissez le propriétaire, ou créez d’abord sa fiche dans les tiers.') }),
      fromOn: required('Donnez le jour depuis lequel cette personne possède le lot.'),
      shareNumerator: required('Donnez la quote-part, 1 sur 1 pour le lot entier.'), shareDenominator: required('Donnez la quote-part, 1 sur 1 pour le lot entier.'),
    },
    save: ({ lot, party, untilOn, endReason, ...values }) => (ownership
      ? call('PATCH', `${ROOT}/ownerships/${ownership.id}`, { version: ownership.version, ...values, untilOn: untilOn || null, endReason: endReason.trim() || null })
      : call('POST', `${ROOT}/ownerships`, { lotId: lot?.id, partyId: party?.id, ...values })),
    onSaved: () => {
      toast(ownership ? 'Propriété corrigée.' : 'Propriétaire ajouté.');
      onClose();
      void refresh();
    },
  });
  return (
    <Form form={form} labels={LABELS} verb={ownership ? 'Enregistrer' : 'Ajouter le propriétaire'} secondary={<Button onClick={onClose}>Annuler</Button>}>
      {ownership || place.lot ? null : <PickField label="Lot" {...form.field('lot')} listKey={`lots ${place.buildingId}`} find={(filter, signal) => findLotsOf(place.buildingId, filter, signal)} />}
      {ownership ? null : <PickField label="Propriétaire" {...form.field('party')} listKey="parties" find={findParties} />}
      <div className="pair">
        <DayField label="Depuis le" {...form.field('fromOn')} />
        {ownership ? <DayField label="Jusqu’au" optional help="Jour de la vente&nbsp;: l’acquéreur possède dès ce jour." {...form.field('untilOn')} /> : null}
      </div>
      {ownership ? <TextField label="Motif de fin" optional {...form.field('endReason')} /> : null}
      <div className="pair">
        <WholeField label="Quote-part" help="1 sur 1 pour le lot entier, 1 sur 2 pour la moitié." {...form.field('shareNumerator')} />
        <WholeField label="Sur" help="Le dénominateur de la quote-part." {...form.field('shareDenominator')} />
      </div>
    </Form>
  );
}
