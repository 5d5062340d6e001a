import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form } from '../../../ui/form.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { PickField, type Pick } from '../../../ui/pick-field.tsx';
import { required, useRecordForm } from '../../../ui/record-form.ts';
import { toast } from '../../../ui/toasts.tsx';
import { DayField } from '../../../ui/value-fields.tsx';
import type { Seat, SeatOffice } from '../model.ts';
import { findBuildings, findParties, ROOT, useRefresh } from '../records.ts';
import { choicesOf, SEAT_WORDS } from '../words.tsx';

interface SeatValues {
  building: Pick | null;
  party: Pick | null;
  office: SeatOffice;
  fromOn: string;
  untilOn: string;
}

const LABELS = { building: 'Immeuble', buildingId: 'Immeuble', party: 'Personne', partyId: 'Personne', office: 'Fonction', fromOn: 'Élu le', untilOn: 'Jusqu’au' };

export function SeatDialog({ open, onClose, ...rest }: { open: boolean; onClose: () => void; buildingId?: string; seat?: Seat }) {
  return (
    <Dialog open={open} title={rest.seat ? `Mandat de ${rest.seat.partyName}` : 'Ajouter un membre du conseil syndical'} onClose={onClose}>
      <SeatForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

function SeatForm({ buildingId, seat, onClose }: { buildingId?: string; seat?: Seat; onClose: () => void }) {
  const refresh = useRefresh();
  const known = seat !== undefined || buildingId !== undefined;
  const form = useRecordForm<SeatValues>({
    initial: { building: null, party: null, office: seat?.office ?? 'member', fromOn: seat?.fromOn ?? '', untilOn: seat?.untilOn ?? '' },
    checks: {
      ...(known ? {} : { building: required('Choisissez l’immeuble.') }), ...(seat ? {} : { party: required('Choisissez la personne élue.') }), fromOn: required('Donnez le jour de l’élection.'),
    },
    save: ({ building, party, untilOn, ...values }) => (seat
      ? call('PATCH', `${ROOT}/council-seats/${seat.id}`, { version: seat.version, ...values, untilOn: untilOn || null })
      : call('POST', `${ROOT}/council-seats`, { buildingId: buildingId ?? building?.id, partyId: party?.id, ...values, untilOn: untilOn || null })),
    onSaved: () => {
      toast(seat ? 'Mandat enregistré.' : 'Membre du conseil ajouté.');
      onClose();
      void refresh();
    },
  });
  return (
    <Form form={form} labels={LABELS} verb={seat ? 'Enregistrer' : 'Ajouter au conseil'} secondary={<Button onClick={onClose}>Annuler</Button>}>
      {known ? null : <PickField label="Immeuble" {...form.field('building')} listKey="buildings" find={findBuildings} />}
      {seat ? null : <PickField label="Personne" help="Un copropriétaire, ou une personne que la loi permet d’élire pour lui (loi n°&nbsp;65-557, art. 21)." {...form.field('party')} listKey="parties" find={findParties} />}
      <SelectField label="Fonction" {...form.field('office')} onChange={(value) => form.set('office', value as SeatOffice)} choices={choicesOf(SEAT_WORDS)} />
      <div className="pair">
        <DayField label="Élu le" {...form.field('fromOn')} />
        <DayField label="Jusqu’au" optional help="Dernier jour compris." {...form.field('untilOn')} />
      </div>
    </Form>
  );
}
