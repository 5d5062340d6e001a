import { required } from '../../../ui/record-form.ts';
import type { Building, Management } from '../model.ts';
import type { Pick } from '../../../ui/pick-field.tsx';

export interface BuildingValues {
  code: string;
  name: string;
  management: Management;
  addressLine1: string;
  postalCode: string;
  city: string;
  registrationNumber: string;
  builtYear: number | null;
  fiscalYearFrom: string;
  fiscalYearUntil: string;
  accountsAssemblyOn: string;
  iban: string;
  bic: string;
  manager: Pick | null;
}

export const NEW_BUILDING: BuildingValues = {
  code: '', name: '', management: 'syndic', addressLine1: '', postalCode: '', city: '', registrationNumber: '', builtYear: null, fiscalYearFrom: '', fiscalYearUntil: '', accountsAssemblyOn: '', iban: '', bic: '', manager: null,
};

export function valuesOf(building: Building): BuildingValues {
  const text = (value: string | null) => value ?? '';
  return {
    code: building.code, name: building.name, management: building.management, addressLine1: text(building.addressLine1), postalCode: text(building.postalCode), city: text(building.city),
    registrationNumber: text(building.registrationNumber), builtYear: building.builtYear, fiscalYearFrom: text(building.fiscalYearFrom), fiscalYearUntil: text(building.fiscalYearUntil),
    accountsAssemblyOn: text(building.accountsAssemblyOn), iban: text(building.iban), bic: text(building.bic),
    manager: building.managerStaffId ? { id: building.managerStaffId, label: building.managerName ?? '' } : null,
  };
}

/** As the route takes them: an empty field holds nothing. */
export function bodyOf({ manager, ...values }: BuildingValues): object {
  const { fiscalYearFrom, fiscalYearUntil, accountsAssemblyOn, ...rest } = values;
  const dayOrNothing = (value: string) => (value === '' ? null : value);
  return { ...rest, fiscalYearFrom: dayOrNothing(fiscalYearFrom), fiscalYearUntil: dayOrNothing(fiscalYearUntil), accountsAssemblyOn: dayOrNothing(accountsAssemblyOn), managerStaffId: manager?.id ?? null };
}

export const CHECKS = {
  code: required('Donnez un code à l’immeuble, par exemple I012.'),
  name: required('Donnez un nom à l’immeuble.'),
};

export const LABELS = {
  code: 'Code', name: 'Nom', management: 'Mode de gestion', addressLine1: 'Adresse', postalCode: 'Code postal', city: 'Ville', registrationNumber: 'Immatriculation', builtYear: 'Année de construction',
  fiscalYearFrom: 'Début d’exercice', fiscalYearUntil: 'Fin d’exercice', accountsAssemblyOn: 'AG des comptes', iban: 'IBAN', bic: 'BIC', managerStaffId: 'Gestionnaire',
};
