import type { ReactNode } from 'react';
import { call } from '../../../api/client.ts';
import { Form } from '../../../ui/form.tsx';
import { TextField, TickField } from '../../../ui/fields.tsx';
import { PickField, type Pick } from '../../../ui/pick-field.tsx';
import { required, useRecordForm } from '../../../ui/record-form.ts';
import { toast } from '../../../ui/toasts.tsx';
import type { Lot } from '../model.ts';
import { HundredthsField, WholeField } from '../number-fields.tsx';
import { findBuildings, ROOT, useRefresh } from '../records.ts';
import { LOT_KINDS } from '../words.tsx';

interface LotValues {
  building: Pick | null;
  number: string;
  kind: string;
  floor: string;
  areaHundredths: number | null;
  roomCount: number | null;
  internetReference: string;
  available: boolean;
}

const LABELS = { buildingId: 'Immeuble', building: 'Immeuble', number: 'Numéro', areaHundredths: 'Surface', roomCount: 'Pièces' };
const MOST_ROOMS = 1000;

export function LotForm({ lot, building, secondary, onSaved }: { lot?: Lot; building?: Pick | null; secondary?: ReactNode; onSaved: (lot: Lot) => void }) {
  const refresh = useRefresh();
  const form = useRecordForm<LotValues, Lot>({
    initial: lot
      ? { building: { id: lot.buildingId, label: lot.buildingName }, number: lot.number, kind: lot.kind ?? '', floor: lot.floor ?? '', areaHundredths: lot.areaHundredths, roomCount: lot.roomCount, internetReference: lot.internetReference ?? '', available: lot.available }
      : { building: building ?? null, number: '', kind: '', floor: '', areaHundredths: null, roomCount: null, internetReference: '', available: false },
    checks: { building: required('Choisissez l’immeuble du lot.'), number: required('Donnez le numéro du lot, celui de l’état descriptif de division.') },
    save: ({ building: chosen, ...values }) => (lot
      ? call<Lot>('PATCH', `${ROOT}/lots/${lot.id}`, { version: lot.version, ...values })
      : call<Lot>('POST', `${ROOT}/lots`, { buildingId: chosen?.id, ...values })),
    onSaved: (saved) => {
      toast(lot ? 'Lot enregistré.' : `Lot ${saved.number} créé.`);
      onSaved(saved);
      void refresh();
    },
  });
  return (
    <Form form={form} labels={LABELS} verb={lot ? 'Enregistrer' : 'Créer le lot'} secondary={secondary}>
      {lot ? null : <PickField label="Immeuble" {...form.field('building')} listKey="buildings" find={findBuildings} />}
      <div className="pair">
        <TextField label="Numéro" {...form.field('number')} maxLength={20} />
        <KindField {...form.field('kind')} />
        <TextField label="Étage" optional {...form.field('floor')} maxLength={40} />
      </div>
      <div className="pair">
        <HundredthsField label="Surface" optional unit="m²" {...form.field('areaHundredths')} />
        <WholeField label="Nombre de pièces" optional {...form.field('roomCount')} most={MOST_ROOMS} />
      </div>
      <TextField label="Référence internet" optional help="Celle de l’annonce, quand le lot est proposé en ligne." {...form.field('internetReference')} />
      <TickField label="Disponible à la location ou à la vente" {...form.field('available')} />
    </Form>
  );
}

/** The usual kinds are proposed; the deeds of a building may name others. */
function KindField(field: { id: string; name: string; value: string; error: string | null; onChange: (value: string) => void; onBlur: () => void }) {
  return (
    <div className="field">
      <label htmlFor={field.id}>Type<span className="optional"> (facultatif)</span></label>
      <input id={field.id} name={field.name} className="input" list={`${field.id}-kinds`} value={field.value} onChange={(event) => field.onChange(event.target.value)} onBlur={field.onBlur} />
      <datalist id={`${field.id}-kinds`}>{LOT_KINDS.map((kind) => <option key={kind} value={kind}>{kind}</option>)}</datalist>
    </div>
  );
}
