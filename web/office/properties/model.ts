/** What the routes of properties answer. Days are "2026-11-24", money whole cents, areas hundredths of a square metre. */
export type Management = 'syndic' | 'rental' | 'both';
export type SeatOffice = 'member' | 'president';
export type LeaseState = 'current' | 'notice' | 'departed';
export type AccountKind = 'coOwner' | 'landlord' | 'tenant';

interface Row {
  id: string;
  version: number;
}

/** A record says what this person may do with it now. */
export type WithActs<T> = T & { acts: string[] };

interface InBuilding {
  buildingId: string;
  buildingCode: string;
  buildingName: string;
}

export interface LinkedLot {
  id: string;
  number: string;
}

export interface Building extends Row {
  code: string;
  name: string;
  management: Management;
  addressLine1: string | null;
  postalCode: string | null;
  city: string | null;
  registrationNumber: string | null;
  builtYear: number | null;
  fiscalYearFrom: string | null;
  fiscalYearUntil: string | null;
  iban: string | null;
  bic: string | null;
  accountsAssemblyOn: string | null;
  managerStaffId: string | null;
  managerName: string | null;
  lotCount: number;
}

export interface LotRow extends Row, InBuilding {
  number: string;
  kind: string | null;
  floor: string | null;
  areaHundredths: number | null;
  roomCount: number | null;
  internetReference: string | null;
  available: boolean;
  carrezHundredths: number;
  owners: string[];
}

export interface Room {
  name: string;
  areaHundredths: number;
  excludeCarrez: boolean;
}

export interface Lot extends Omit<LotRow, 'owners'> {
  rooms: Room[];
  shares: { keyId: string; code: string; label: string; shares: number }[];
  owners: { partyId: string; name: string; accountId: string | null; shareNumerator: number; shareDenominator: number; fromOn: string }[];
  acts: string[];
}

export interface KeyRow extends Row, InBuilding {
  code: string;
  label: string;
  general: boolean;
  announcedTotal: number | null;
  computedTotal: number;
  /** What differs, in words. */
  warning: string | null;
}

export interface Key extends KeyRow {
  lots: { lotId: string; number: string; kind: string | null; shares: number | null }[];
  acts: string[];
}

export interface Ownership extends Row, InBuilding {
  lotId: string;
  lotNumber: string;
  lotKind: string | null;
  partyId: string;
  partyCode: string;
  partyName: string;
  accountId: string | null;
  accountCode: string | null;
  shareNumerator: number;
  shareDenominator: number;
  fromOn: string;
  /** The day of the sale, excluded. */
  untilOn: string | null;
  endReason: string | null;
}

export interface Transfer extends InBuilding {
  id: string;
  sellerPartyId: string;
  sellerName: string;
  buyerPartyId: string;
  buyerName: string;
  soldOn: string;
  notary: string | null;
  priceCents: number | null;
  lots: LinkedLot[];
  recordedAt: string;
  recordedByName: string | null;
}

/** What an act brings, said before it is done and after. */
export interface Follows {
  follows: string[];
  notices?: string[];
}

export interface Seat extends Row, InBuilding {
  partyId: string;
  partyName: string;
  office: SeatOffice;
  fromOn: string;
  untilOn: string | null;
}

export interface Mandate extends Row, InBuilding {
  number: string;
  ownerPartyId: string;
  ownerName: string;
  accountId: string | null;
  accountCode: string | null;
  lots: LinkedLot[];
  fromOn: string;
  untilOn: string | null;
  feeBasisPoints: number | null;
  active: boolean;
}

export interface Lease extends Row, InBuilding {
  number: string;
  mandateId: string | null;
  mandateNumber: string | null;
  tenantPartyId: string;
  tenantName: string;
  guarantorPartyId: string | null;
  guarantorName: string | null;
  accountId: string | null;
  accountCode: string | null;
  lots: LinkedLot[];
  entryOn: string;
  noticeReceivedOn: string | null;
  exitOn: string | null;
  departed: boolean;
  state: LeaseState;
  rentCents: number | null;
  chargesCents: number | null;
  depositCents: number | null;
}

export interface Account extends Row {
  code: string;
  kind: AccountKind;
  partyId: string;
  partyCode: string;
  partyName: string;
  email: string | null;
  buildingId: string | null;
  buildingCode: string | null;
  buildingName: string | null;
  published: boolean;
  publishedReason: string | null;
  publishedChangedAt: string | null;
}
