import type { Dated } from '../../kernel/dated.ts';
import { day } from '../../kernel/day.ts';
import type { LeaseKind, LettingZone } from '../model.ts';

// Figures of the law, dated, each with the text it was read in. Rates are in basis points (hundredths of a percent).
const checkedOn = day('2026-11-25');
const ALUR = day('2014-03-27');

/** Months of rent without charges that a deposit may reach, by kind of lease; null where this law sets no limit. */
export const depositMonths: Dated<Record<LeaseKind, number | null>> = {
  label: 'Dépôt de garantie maximal', unit: 'mois de loyer hors charges', values: [
    { from: ALUR, until: day('2018-11-24'), value: { unfurnished: 1, furnished: 2, mobility: null, commercial: null, other: null }, source: 'Loi n°\u00A089-462, art. 22 et 25-6', checkedOn },
    { from: day('2018-11-25'), until: null, value: { unfurnished: 1, furnished: 2, mobility: 0, commercial: null, other: null }, source: 'Loi n°\u00A089-462, art. 22, 25-6 et 25-17 (loi n°\u00A02018-1021)', checkedOn },
  ],
};

export const depositReturnMonths: Dated<{ matching: number; otherwise: number }> = {
  label: 'Délai de restitution du dépôt de garantie', unit: 'mois', values: [{ from: ALUR, until: null, value: { matching: 1, otherwise: 2 }, source: 'Loi n°\u00A089-462, art. 22 (loi n°\u00A02014-366)', checkedOn }],
};

export const depositLateBasisPoints: Dated<bigint> = {
  label: 'Majoration du dépôt rendu en retard, par période mensuelle commencée', unit: 'points de base du loyer hors charges', values: [{ from: ALUR, until: null, value: 1_000n, source: 'Loi n°\u00A089-462, art. 22 (loi n°\u00A02014-366)', checkedOn }],
};

export const depositKeptBasisPoints: Dated<bigint> = {
  label: 'Part du dépôt conservée jusqu’aux comptes de l’immeuble', unit: 'points de base du dépôt', values: [{ from: ALUR, until: null, value: 2_000n, source: 'Loi n°\u00A089-462, art. 22 (loi n°\u00A02014-366)', checkedOn }],
};

export const vatBasisPoints: Dated<bigint> = {
  label: 'Taux normal de TVA', unit: 'points de base', values: [{ from: day('2014-01-01'), until: null, value: 2_000n, source: 'Code général des impôts, art. 278', checkedOn }],
};

const lettingChecked = day('2026-11-29');

/** What a tenant may pay at most for visit, file and lease, VAT included, by square metre of living area. */
export const lettingFeeCaps: Dated<Record<LettingZone, bigint>> = {
  label: 'Plafond des honoraires de location du locataire', unit: 'centimes TTC par m²', values: [
    { from: day('2014-09-15'), until: day('2025-12-31'), value: { 'A-bis': 1_200n, tense: 1_000n, other: 800n }, source: 'Décret n°\u00A02014-890, art. 2 (chiffres lus dans des sources secondaires)', checkedOn: lettingChecked },
    { from: day('2026-01-01'), until: null, value: { 'A-bis': 1_210n, tense: 1_009n, other: 807n }, source: 'Décret n°\u00A02014-890, art. 2 et 3\u202F; arrêté du 17 juillet 2025 (chiffres lus dans des sources secondaires)', checkedOn: lettingChecked },
  ],
};

/** The same for the entry inventory, wherever the dwelling is. */
export const inventoryFeeCap: Dated<bigint> = {
  label: 'Plafond des honoraires d’état des lieux du locataire', unit: 'centimes TTC par m²', values: [
    { from: day('2014-09-15'), until: day('2025-12-31'), value: 300n, source: 'Décret n°\u00A02014-890, art. 2 (chiffres lus dans des sources secondaires)', checkedOn: lettingChecked },
    { from: day('2026-01-01'), until: null, value: 303n, source: 'Décret n°\u00A02014-890, art. 2 et 3\u202F; arrêté du 17 juillet 2025 (chiffres lus dans des sources secondaires)', checkedOn: lettingChecked },
  ],
};

/** First day from which a lease concluded, renewed or tacitly renewed falls under the freeze of energy classes F and G. */
export const energyFreezeFrom: Dated<{ mainland: ReturnType<typeof day>; overseas: ReturnType<typeof day> }> = {
  label: 'Gel des loyers des classes F et G', unit: 'jour', values: [
    // "Après le 1er juillet 2024" overseas: the 2nd is the first day.
    { from: day('2021-08-24'), until: null, value: { mainland: day('2022-08-24'), overseas: day('2024-07-02') }, source: 'Loi n°\u00A02021-1104, art. 159, IV; loi n°\u00A089-462, art. 17-1, III', checkedOn },
  ],
};

export const limitationYears: Dated<number> = {
  label: 'Prescription des actions dérivant du bail', unit: 'années', values: [{ from: ALUR, until: null, value: 3, source: 'Loi n°\u00A089-462, art. 7-1', checkedOn }],
};
