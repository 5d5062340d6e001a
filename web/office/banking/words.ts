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
