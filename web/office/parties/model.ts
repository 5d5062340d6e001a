/** What the routes of parties and contractors answer. */
export type PartyKind = 'person' | 'couple' | 'jointOwnership' | 'company' | 'dividedOwnership';
export type Quality = 'commonAgent' | 'jointOwner' | 'usufructuary' | 'bareOwner' | 'manager' | 'associate' | 'spouse';

export interface PartyRow {
  id: string;
  version: number;
  code: string;
  name: string;
  kind: PartyKind;
  civility: string | null;
  lastName: string;
  firstName: string | null;
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

export interface PartyLink {
  partyId: string;
  quality: Quality;
  code: string;
  name: string;
}

export interface Party extends PartyRow {
  members: PartyLink[];
  memberOf: PartyLink[];
  acts: string[];
}

export interface ContractorRow {
  id: string;
  version: number;
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

export interface Contractor extends ContractorRow {
  acts: string[];
}
