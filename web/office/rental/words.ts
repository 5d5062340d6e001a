import type { StatusKind } from '../../ui/tag.tsx';
import type { BankMovement, PayoutList, TenantAllocation } from './model.ts';

export const LIST_STATES: Record<PayoutList['state'], { kind: StatusKind; words: string }> = {
  prepared: { kind: 'soon', words: 'À approuver' }, approved: { kind: 'running', words: 'Approuvée' }, sent: { kind: 'running', words: 'Remise à la banque' }, executed: { kind: 'done', words: 'Exécutée' }, cancelled: { kind: 'off', words: 'Annulée' },
};

export const CERTAINTIES: Record<BankMovement['certainty'], { kind: StatusKind; words: string }> = {
  certain: { kind: 'done', words: 'Certain' }, proposal: { kind: 'soon', words: 'À confirmer' }, unknown: { kind: 'retained', words: 'À identifier' },
};

export const MOVEMENT_STATES: Record<Exclude<BankMovement['state'], 'waiting'>, string> = { posted: 'Comptabilisé', unidentified: 'En 472, à identifier' };

export const RUBRICS: Record<TenantAllocation['rubric'], string> = { rent: 'Loyer', charges: 'Charges', settlement: 'Régularisation', insurance: 'Assurance', energy: 'Économies d’énergie', other: 'Autre' };

export const ORIGINS: Record<TenantAllocation['origin'], string> = { receipt: 'Encaissement', overpayment: 'Trop-perçu affecté', return: 'Rejet', move: 'Basculement' };
