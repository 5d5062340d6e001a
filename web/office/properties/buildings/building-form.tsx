import type { ReactNode } from 'react';
import { call } from '../../../api/client.ts';
import { Form } from '../../../ui/form.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { PickField } from '../../../ui/pick-field.tsx';
import { useRecordForm } from '../../../ui/record-form.ts';
import { toast } from '../../../ui/toasts.tsx';
import { DayField } from '../../../ui/value-fields.tsx';
import type { Building } from '../model.ts';
import { WholeField } from '../number-fields.tsx';
import { findStaff, ROOT, useRefresh } from '../records.ts';
import { choicesOf, MANAGEMENT_WORDS } from '../words.tsx';
import { bodyOf, CHECKS, LABELS, NEW_BUILDING, valuesOf, type BuildingValues } from './building-fields.ts';

const LATEST_YEAR = 2200;

/** A new building, or changes to one. */
export function BuildingForm({ building, secondary, onSaved }: { building?: Building; secondary?: ReactNode; onSaved: (building: Building) => void }) {
  const refresh = useRefresh();
  const form = useRecordForm<BuildingValues, Building>({
    initial: building ? valuesOf(building) : NEW_BUILDING,
    checks: CHECKS,
    save: (values) => (building
      ? call<Building>('PATCH', `${ROOT}/buildings/${building.id}`, { version: building.version, ...bodyOf(values) })
      : call<Building>('POST', `${ROOT}/buildings`, bodyOf(values))),
    onSaved: (saved) => {
      toast(building ? 'Immeuble enregistré.' : 'Immeuble créé.');
      onSaved(saved);
      void refresh();
    },
  });
  return (
    <Form form={form} labels={LABELS} verb={building ? 'Enregistrer' : 'Créer l’immeuble'} secondary={secondary}>
      <div className="pair">
        <TextField label="Code" {...form.field('code')} maxLength={20} />
        <SelectField label="Mode de gestion" {...form.field('management')} onChange={(value) => form.set('management', value as BuildingValues['management'])} choices={choicesOf(MANAGEMENT_WORDS)} />
      </div>
      <TextField label="Nom" {...form.field('name')} />
      <TextField label="Adresse" optional {...form.field('addressLine1')} />
      <div className="pair">
        <TextField label="Code postal" optional {...form.field('postalCode')} inputMode="numeric" />
        <TextField label="Ville" optional {...form.field('city')} />
      </div>
      <PickField label="Gestionnaire" optional {...form.field('manager')} listKey="staff" find={findStaff} />
      <div className="pair">
        <TextField label="Immatriculation au registre des copropriétés" optional {...form.field('registrationNumber')} />
        <WholeField label="Année de construction" optional {...form.field('builtYear')} most={LATEST_YEAR} />
      </div>
      <div className="pair">
        <DayField label="Début de l’exercice" optional {...form.field('fiscalYearFrom')} />
        <DayField label="Fin de l’exercice" optional {...form.field('fiscalYearUntil')} />
        <DayField label="AG qui a approuvé les comptes" optional {...form.field('accountsAssemblyOn')} />
      </div>
      <div className="pair">
        <TextField label="IBAN du compte de l’immeuble" optional {...form.field('iban')} />
        <TextField label="BIC" optional {...form.field('bic')} />
      </div>
    </Form>
  );
}
