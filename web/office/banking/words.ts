import type { StatusKind } from '../../ui/tag.tsx';
import type { BankMovement } from './model.ts';

export const CERTAINTIES: Record<BankMovement['certainty'], { kind: StatusKind; words: string }> = {
  certain: { kind: 'done', words: 'Certain' }, proposal: { kind: 'soon', words: 'À confirmer' }, unknown: { kind: 'retained', words: 'À identifier' },
};

export const MOVEMENT_STATES: Record<Exclude<BankMovement['state'], 'waiting'>, string> = { posted: 'Comptabilisé', unidentified: 'En attente, à identifier' };

/** Whom the bank names; a list of payments booked as one has nobody's name. */
export function whoMoved({ name, step }: BankMovement): string {
  return name ?? (step === 'list' || step === 'list-return' || step === 'list-amount' ? 'Opération groupée' : 'Sans nom');
}

/** What a provider of payments moved on the account: it pays out cards and debits alike, less its fees, and takes back what it had to give back. */
export function providerWords(cents: number): string {
  return cents < 0 ? 'Reprise du prestataire de paiement' : 'Versement du prestataire de paiement';
}
