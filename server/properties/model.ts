import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';

export const MANAGEMENTS = ['syndic', 'rental', 'both'] as const;
export type Management = (typeof MANAGEMENTS)[number];

export interface BuildingFields {
  code: string;
  name: string;
  addressLine1: string | null;
  postalCode: string | null;
  city: string | null;
  management: Management;
  registrationNumber: string | null;
  builtYear: number | null;
  fiscalYearFrom: Day | null;
  fiscalYearUntil: Day | null;
  iban: string | null;
  bic: string | null;
  /** The assembly that approved the last accounts. */
  accountsAssemblyOn: Day | null;
  managerStaffId: Id | null;
}

export interface LotFields {
  buildingId: Id;
  number: string;
  kind: string | null;
  floor: string | null;
  areaHundredths: number | null;
  roomCount: number | null;
  internetReference: string | null;
  available: boolean;
}

/** A line of the Carrez certificate. */
export interface Room {
  name: string;
  areaHundredths: number;
  excludeCarrez: boolean;
}

export interface KeyFields {
  buildingId: Id;
  code: string;
  label: string;
  /** What the co-ownership rules announce; the sum of the shares may differ, and is what counts. */
  announcedTotal: number | null;
  general: boolean;
}

export interface KeyShare {
  lotId: Id;
  shares: bigint;
}

/** A lot, or a part of it, owned by a party from a day (included) until another (excluded: the day of the sale). */
export interface Ownership {
  id: Id;
  lotId: Id;
  partyId: Id;
  accountId: Id | null;
  shareNumerator: number;
  shareDenominator: number;
  fromOn: Day;
  untilOn: Day | null;
}

export const SEATS = ['member', 'president'] as const;

export interface SeatFields {
  buildingId: Id;
  partyId: Id;
  office: (typeof SEATS)[number];
  fromOn: Day;
  /** Last day included. */
  untilOn: Day | null;
}

export interface MandateFields {
  number: string;
  ownerPartyId: Id;
  accountId: Id | null;
  buildingId: Id;
  fromOn: Day;
  /** Last day included. */
  untilOn: Day | null;
  feeBasisPoints: number | null;
}

export interface LeaseDays {
  entryOn: Day;
  noticeReceivedOn: Day | null;
  /** Last day included. */
  exitOn: Day | null;
  departed: boolean;
}

/** En cours, Préavis, Parti. */
export const LEASE_STATES = ['current', 'notice', 'departed'] as const;
export type LeaseState = (typeof LEASE_STATES)[number];

/** Why a notice or a departure cannot be recorded. */
export type LeaseFault = 'departed' | 'exit-before-entry' | 'exit-before-notice' | 'departure-to-come';

export interface LeaseFields {
  number: string;
  mandateId: Id | null;
  buildingId: Id;
  tenantPartyId: Id;
  guarantorPartyId: Id | null;
  accountId: Id | null;
  entryOn: Day;
  rentCents: number | null;
  chargesCents: number | null;
  depositCents: number | null;
}

/** Owner of a lot in a building under syndic, landlord under a mandate, tenant under a lease. */
export const ACCOUNT_KINDS = ['coOwner', 'landlord', 'tenant'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export interface AccountFields {
  code: string;
  kind: AccountKind;
  partyId: Id;
  buildingId: Id | null;
}
