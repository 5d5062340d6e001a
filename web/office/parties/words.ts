import type { PartyKind, Quality } from './model.ts';

export const KIND_WORDS: Record<PartyKind, string> = { person: 'Personne physique', couple: 'Couple', jointOwnership: 'Indivision', company: 'Société', dividedOwnership: 'Démembrement' };
export const KIND_CHOICES = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));

export const QUALITY_WORDS: Record<Quality, string> = {
  commonAgent: 'Mandataire commun', jointOwner: 'Indivisaire', usufructuary: 'Usufruitier', bareOwner: 'Nu-propriétaire', manager: 'Gérant', associate: 'Associé', spouse: 'Conjoint',
};

/** Which qualities the members of each nature may have; the server judges again. */
export const QUALITIES_OF: Record<PartyKind, readonly Quality[]> = {
  person: [], couple: ['spouse'], jointOwnership: ['commonAgent', 'jointOwner'], company: ['manager', 'associate'], dividedOwnership: ['usufructuary', 'bareOwner'],
};

export const CIVILITIES = ['M.', 'Mme', 'M. et Mme', 'Me', 'Dr'];

/** "12 rue des Lilas, 69003 Lyon". */
export function addressOf(party: { addressLine1: string | null; addressLine2?: string | null; postalCode: string | null; city: string | null }): string {
  return [party.addressLine1, party.addressLine2, [party.postalCode, party.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
