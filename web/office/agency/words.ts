import type { Role, StaffRow } from './model.ts';

export const ROLE_WORDS: Record<Role, string> = { master: 'Compte maître', administrator: 'Administrateur', manager: 'Gestionnaire', accountant: 'Comptable', assistant: 'Assistant', reader: 'Consultation' };

export const ROLE_HELP: Record<Role, string> = {
  master: 'Le compte de l’agence\u00A0: toujours valable, avec tous les droits.',
  administrator: 'Tous les droits, dont les collaborateurs, les réglages et la sécurité.',
  manager: 'Fiches, documents, publication et extranet\u202F; lit le journal.',
  accountant: 'Comptes, documents et publication\u202F; lit le journal.',
  assistant: 'Tiers et documents.',
  reader: 'Lit tout, ne modifie rien.',
};

export const GIVEN_ROLES: readonly Role[] = ['administrator', 'manager', 'accountant', 'assistant', 'reader'];

export function fullName(person: Pick<StaffRow, 'firstName' | 'lastName'>): string {
  return `${person.firstName} ${person.lastName}`;
}
