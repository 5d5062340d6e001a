import type { ReactNode } from 'react';
import { call } from '../../../api/client.ts';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { PickField, type Pick } from '../../../ui/pick-field.tsx';
import { required, useRecordForm } from '../../../ui/record-form.ts';
import { toast } from '../../../ui/toasts.tsx';
import { DayField } from '../../../ui/value-fields.tsx';
import { LotsField, useLotChoices } from '../lots-field.tsx';
import type { Mandate } from '../model.ts';
import { HundredthsField } from '../number-fields.tsx';
import { findBuildings, findParties, ROOT, useRefresh } from '../records.ts';

interface MandateValues {
  building: Pick | null;
  owner: Pick | null;
  lotIds: readonly string[];
  number: string;
  fromOn: string;
  untilOn: string;
  feeBasisPoints: number | null;
}

const LABELS = { building: 'Immeuble', buildingId: 'Immeuble', owner: 'Propriétaire', ownerPartyId: 'Propriétaire', lotIds: 'Lots', number: 'Numéro', fromOn: 'Depuis le', untilOn: 'Jusqu’au', feeBasisPoints: 'Honoraires' };

export function MandateForm({ mandate, secondary, onSaved }: { mandate?: Mandate; secondary?: ReactNode; onSaved: (mandate: Mandate) => void }) {
  const refresh = useRefresh();
  const form = useRecordForm<MandateValues, Mandate>({
    initial: mandate
      ? { building: { id: mandate.buildingId, label: mandate.buildingName }, owner: null, lotIds: mandate.lots.map(({ id }) => id), number: mandate.number, fromOn: mandate.fromOn, untilOn: mandate.untilOn ?? '', feeBasisPoints: mandate.feeBasisPoints }
      : { building: null, owner: null, lotIds: [], number: '', fromOn: '', untilOn: '', feeBasisPoints: null },
    checks: {
      ...(mandate ? {} : { building: required('Choisissez l’immeuble.'), owner: required('Choisissez le propriétaire qui donne mandat.') }),
      lotIds: (lots) => (lots.length === 0 ? 'Choisissez au moins un lot.' : null), fromOn: required('Donnez le jour de début du mandat.'),
    },
    save: ({ building, owner, untilOn, number, ...values }) => {
      const body = { ...values, untilOn: untilOn || null, ...(number.trim() ? { number: number.trim() } : {}) };
      return mandate ? call<Mandate>('PATCH', `${ROOT}/mandates/${mandate.id}`, { version: mandate.version, ...body }) : call<Mandate>('POST', `${ROOT}/mandates`, { buildingId: building?.id, ownerPartyId: owner?.id, ...body });
    },
    onSaved: (saved) => {
      toast(mandate ? 'Mandat enregistré.' : `Mandat ${saved.number} créé.`);
      onSaved(saved);
      void refresh();
    },
  });
  const lots = useLotChoices(form.values.building?.id ?? null);
  return (
    <Form form={form} labels={LABELS} verb={mandate ? 'Enregistrer' : 'Créer le mandat'} secondary={secondary}>
      {mandate ? null : (
        <div className="pair">
          <PickField label="Immeuble" {...form.field('building')} onChange={(value) => { form.set('building', value); form.set('lotIds', []); }} listKey="buildings" find={findBuildings} />
          <PickField label="Propriétaire" {...form.field('owner')} listKey="parties" find={findParties} />
        </div>
      )}
      <LotsField label="Lots confiés" {...form.field('lotIds')} lots={lots} none={form.values.building ? 'Cet immeuble n’a aucun lot.' : 'Choisissez d’abord l’immeuble.'} />
      <div className="pair">
        <TextField label="Numéro au registre" optional help={mandate ? undefined : 'Vide\u00A0: le numéro suivant du registre.'} {...form.field('number')} />
        <HundredthsField label="Honoraires" optional unit="% des encaissements" {...form.field('feeBasisPoints')} />
      </div>
      <div className="pair">
        <DayField label="Depuis le" {...form.field('fromOn')} />
        <DayField label="Jusqu’au" optional help="Dernier jour compris. Ensuite, le propriétaire ne voit plus que ses documents personnels." {...form.field('untilOn')} />
      </div>
    </Form>
  );
}
