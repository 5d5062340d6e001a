import { expect, test } from 'vitest';
import { binderWarnings, NO_TICKS } from '../../documents/rules/binder-ticks.ts';
import { rolesOpened } from './binder-levels.ts';
import { splitBinderPath } from './binder-path.ts';
import { DEFAULT_BINDERS } from './default-binders.ts';

function rolesOf(path: string, trade: 'syndic' | 'rental' = 'syndic') {
  const found = DEFAULT_BINDERS.find((binder) => binder.path === path && binder.trade === trade);
  if (!found) throw new Error(`No default binder ${path}`);
  return rolesOpened(found);
}

test('[SET-094] rental starts with 16 binders, nested ones among them, each with its level', () => {
  const rental = DEFAULT_BINDERS.filter(({ trade }) => trade === 'rental');
  expect(rental).toHaveLength(16);
  expect(rental.some(({ path }) => splitBinderPath(path).join('>') === 'Courriers>Locataires')).toBe(true);
  for (const binder of rental) expect(binder.ticks.landlord || binder.ticks.tenant).toBe(true);
});

test('[SET-106] "Factures" is for the council, president and members', () => {
  expect(rolesOf('Factures')).toEqual(['member', 'president']);
});

test('[SET-107] "Contrat de syndic" is for every co-owner', () => {
  expect(rolesOf('Contrat de syndic')).toEqual(['coOwner', 'member', 'president']);
});

test('[ADM-212] [ADM-214] the documents due to all co-owners have a binder with the three ticks', () => {
  for (const path of [
    'Règlement de copropriété', 'Fiche synthétique', 'Carnet d’entretien', 'Diagnostics techniques', 'Contrats / Assurances', 'Contrats / Contrats et marchés',
    'Contrats / Entretien', 'Contrat de syndic', 'Assemblées générales / Procès-verbaux', 'Assemblées générales / Devis votés',
  ]) expect(rolesOf(path)).toEqual(['coOwner', 'member', 'president']);
});

test('[ADM-213] [ADM-216] the documents due to the council of a building have a council binder', () => {
  for (const path of [
    'Conseil syndical / Balances', 'Conseil syndical / Relevé des charges et produits', 'Conseil syndical / Relevés bancaires', 'Conseil syndical / Liste des copropriétaires', 'Procédures',
  ]) expect(rolesOf(path)).toEqual(['member', 'president']);
});

test('what is due to one co-owner alone is in personal binders (décret n° 2019-502, art. 2)', () => {
  for (const path of ['Mes comptes / Comptes annuels', 'Mes comptes / Charges', 'Mes comptes / Fonds travaux', 'Mes comptes / Appels de fonds']) {
    expect(rolesOf(path)).toEqual(['holder']);
  }
});

test('[SET-105] no default binder needs a warning, and no path appears twice in a trade', () => {
  for (const binder of DEFAULT_BINDERS) expect(binderWarnings({ ...binder, ticks: { ...NO_TICKS, ...binder.ticks } })).toEqual([]);
  const keys = DEFAULT_BINDERS.map(({ trade, path }) => `${trade} ${path}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('[SET-090] exactly "Factures" and "Documents du syndic" are reserved', () => {
  expect(DEFAULT_BINDERS.filter(({ reserved }) => reserved !== null).map(({ path, reserved }) => [path, reserved]))
    .toEqual([['Factures', 'invoices'], ['Documents du syndic', 'syndic-documents']]);
});
