import type { Id } from '../kernel/ids.ts';

/** Personne, couple, indivision, société, démembrement. */
export const PARTY_KINDS = ['person', 'couple', 'jointOwnership', 'company', 'dividedOwnership'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** Mandataire commun, indivisaire, usufruitier, nu-propriétaire, gérant, associé, conjoint. */
export const QUALITIES = ['commonAgent', 'jointOwner', 'usufructuary', 'bareOwner', 'manager', 'associate', 'spouse'] as const;
export type Quality = (typeof QUALITIES)[number];

export interface PartyNameParts {
  kind: PartyKind;
  civility: string | null;
  lastName: string;
  firstName: string | null;
}

export interface PartyFields extends PartyNameParts {
  code: string;
  /** Who writes and receives for the party, in words. */
  representative: string | null;
  siret: string | null;
  addressLine1: string | null;
  addressLine2: string | null;
  postalCode: string | null;
  city: string | null;
  phone: string | null;
  mobile: string | null;
  email: string | null;
  iban: string | null;
  notes: string | null;
}

export interface Membership {
  partyId: Id;
  quality: Quality;
}

export interface ContractorFields {
  code: string;
  name: string;
  trade: string | null;
  siret: string | null;
  iban: string | null;
  email: string | null;
  phone: string | null;
  addressLine1: string | null;
  postalCode: string | null;
  city: string | null;
  active: boolean;
}
