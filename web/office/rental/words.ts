import type { StatusKind } from '../../ui/tag.tsx';
import type { LettingFees, PayoutList, Refunds, TenantAllocation } from './model.ts';

export const LIST_STATES: Record<PayoutList['state'], { kind: StatusKind; words: string; /** Of one transfer, which is masculine in French. */ one: string }> = {
  prepared: { kind: 'soon', words: 'À approuver', one: 'À approuver' }, approved: { kind: 'running', words: 'Approuvée', one: 'Approuvé' }, sent: { kind: 'running', words: 'Remise à la banque', one: 'Remis à la banque' }, executed: { kind: 'done', words: 'Exécutée', one: 'Exécuté' },
  cancelled: { kind: 'off', words: 'Annulée', one: 'Annulé' },
};

/** What a list of transfers is called, where it belongs, and what its end does. */
export const LISTS: Record<PayoutList['kind'], { title: string; home: { label: string; to: string }; executed: string; twice: string }> = {
  owners: { title: 'Reversements', home: { label: 'Reversements', to: '/reversements' }, executed: 'les écritures sont passées au débit des propriétaires', twice: 'les propriétaires seraient payés' },
  fees: { title: 'Virement d’honoraires', home: { label: 'Honoraires', to: '/honoraires' }, executed: 'l’écriture solde les honoraires à virer', twice: 'l’agence serait payée' },
  tenants: { title: 'Remboursements', home: { label: 'Remboursements', to: '/remboursements' }, executed: 'les écritures soldent les trop-perçus et les dépôts de garantie', twice: 'les locataires seraient payés' },
};

export const OWED: Record<Refunds['rows'][number]['what'], string> = { overpayment: 'Trop-perçu', refund: 'Dépôt de garantie', release: 'Solde du dépôt' };

export const RUBRICS: Record<TenantAllocation['rubric'], string> = { rent: 'Loyer', charges: 'Charges', settlement: 'Régularisation', insurance: 'Assurance', energy: 'Économies d’énergie', letting: 'Honoraires de location', other: 'Autre' };

export const ORIGINS: Record<TenantAllocation['origin'], string> = { receipt: 'Encaissement', overpayment: 'Trop-perçu affecté', return: 'Rejet', move: 'Basculement' };

export const LETTING_SERVICES: Record<LettingFees['agreed'][number], string> = { letting: 'Entremise et négociation', file: 'Visite, dossier et rédaction du bail', inventory: 'État des lieux d’entrée' };

export const LETTING_ZONES: Record<NonNullable<LettingFees['zone']>, string> = { 'A-bis': 'Très tendue', tense: 'Tendue', other: 'Reste du territoire' };
