import type { ReactNode } from 'react';
import { call } from '../../../api/client.ts';
import { Form } from '../../../ui/form.tsx';
import { TextField, TickField } from '../../../ui/fields.tsx';
import { PickField, type Pick } from '../../../ui/pick-field.tsx';
import { required, useRecordForm } from '../../../ui/record-form.ts';
import { toast } from '../../../ui/toasts.tsx';
import type { Key } from '../model.ts';
import { WholeField } from '../number-fields.tsx';
import { findBuildings, ROOT, useRefresh } from '../records.ts';

interface KeyValues {
  building: Pick | null;
  code: string;
  label: string;
  announcedTotal: number | null;
  general: boolean;
}

const LABELS = { building: 'Immeuble', buildingId: 'Immeuble', code: 'Code', label: 'Libellé', announcedTotal: 'Total annoncé', general: 'Clé générale' };

export function KeyForm({ record, building = null, secondary, onSaved }: { record?: Key; building?: Pick | null; secondary?: ReactNode; onSaved: (key: Key) => void }) {
  const refresh = useRefresh();
  const form = useRecordForm<KeyValues, Key>({
    initial: record
      ? { building: null, code: record.code, label: record.label, announcedTotal: record.announcedTotal, general: record.general }
      : { building, code: '', label: '', announcedTotal: null, general: false },
    checks: { ...(record ? {} : { building: required('Choisissez l’immeuble de la clé.') }), code: required('Donnez un code à la clé, par exemple GEN ou ASC.'), label: required('Donnez un libellé à la clé, par exemple Charges générales.') },
    save: ({ building: chosen, ...values }) => (record
      ? call<Key>('PATCH', `${ROOT}/allocation-keys/${record.id}`, { version: record.version, ...values })
      : call<Key>('POST', `${ROOT}/allocation-keys`, { buildingId: chosen?.id, ...values })),
    onSaved: (saved) => {
      toast(record ? 'Clé enregistrée.' : `Clé ${saved.code} créée. Saisissez maintenant les tantièmes.`);
      onSaved(saved);
      void refresh();
    },
  });
  return (
    <Form form={form} labels={LABELS} verb={record ? 'Enregistrer' : 'Créer la clé'} secondary={secondary}>
      {record ? null : <PickField label="Immeuble" {...form.field('building')} listKey="buildings" find={findBuildings} />}
      <div className="pair">
        <TextField label="Code" {...form.field('code')} maxLength={20} />
        <TextField label="Libellé" {...form.field('label')} />
      </div>
      <WholeField label="Total annoncé" optional help="Celui du règlement de copropriété, par exemple 10&nbsp;000. Il sert à vérifier la somme des lots." {...form.field('announcedTotal')} />
      <TickField label="Clé générale" help="Celle des charges communes générales&#8239;; un immeuble n’en a qu’une." {...form.field('general')} />
    </Form>
  );
}
