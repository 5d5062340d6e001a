import type { Day } from '../../kernel/day.ts';
import { grouped } from '../../kernel/french-text.ts';
import { decimalText } from '../../kernel/money.ts';
import type { LettingService, LettingZone, Rubric, RubricTraits } from '../model.ts';

/** `1 234,56 €`, with the blanks of French typography. */
export function euros(cents: bigint): string {
  const [whole, decimals] = decimalText(cents < 0n ? -cents : cents, ',').split(',') as [string, string];
  return `${cents < 0n ? '−' : ''}${grouped(BigInt(whole))},${decimals}\u00A0€`;
}

export function frenchDay(day: Day): string {
  return day.split('-').toReversed().join('/');
}

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

export function monthWords(day: Day): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** « de mars 2026 », « d’octobre 2026 ». */
export function ofMonth(day: Day): string {
  const words = monthWords(day);
  return /^[ao]/.test(words) ? `d’${words}` : `de ${words}`;
}

export const RUBRIC_TRAITS: Record<Rubric, RubricTraits> = {
  rent: { label: 'Loyer', feeBase: true, recoverable: false, paidTo: 'owner' },
  charges: { label: 'Provision pour charges', feeBase: true, recoverable: true, paidTo: 'owner' },
  settlement: { label: 'Régularisation des charges', feeBase: false, recoverable: true, paidTo: 'owner' },
  // Loi n° 89-462, art. 7 g: one twelfth with each rent, shown on the notice and on the receipt.
  insurance: { label: 'Assurance souscrite pour le locataire', feeBase: false, recoverable: true, paidTo: 'owner' },
  // Loi n° 89-462, art. 23-1: fixed, fifteen years at most, shown on the notice and on the receipt.
  energy: { label: 'Contribution aux économies d’énergie', feeBase: false, recoverable: false, paidTo: 'owner' },
  // Loi n° 89-462, art. 5, I: the tenant's part of what the agency invoices for the letting.
  letting: { label: 'Honoraires de location', feeBase: false, recoverable: false, paidTo: 'agency' },
  other: { label: 'Autre', feeBase: false, recoverable: false, paidTo: 'owner' },
};

export const SERVICE_WORDS: Record<LettingService, string> = { letting: 'Entremise et négociation', file: 'Visite, dossier et rédaction du bail', inventory: 'État des lieux d’entrée' };

export const ZONE_WORDS: Record<LettingZone, string> = { 'A-bis': 'zone très tendue', tense: 'zone tendue', other: 'hors zone tendue' };

/** `45,50 m²` */
export function squareMetres(hundredths: number): string {
  return `${decimalText(BigInt(hundredths), ',')}\u00A0m²`;
}
