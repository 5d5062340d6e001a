export type { FecLine } from '../ledger/public.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';

/** Whom a list of transfers pays: owners, the agency which draws its fees, or tenants who are given something back. */
export const LIST_KINDS = ['owners', 'fees', 'tenants'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** Which part of a deposit is given back: what is left of it once the tenant has gone, or what was kept until the accounts of the building. */
export type DepositPart = 'refund' | 'release';

/** Which law governs the lease: loi n° 89-462, titles I (unfurnished), I bis (furnished), I ter (mobility lease), or none of them. */
export const LEASE_KINDS = ['unfurnished', 'furnished', 'mobility', 'commercial', 'other'] as const;
export type LeaseKind = (typeof LEASE_KINDS)[number];

/** Governed by loi n° 89-462: a dwelling that is the tenant's main home. A shop, a garage or an office follows its contract. */
export const isHomeLease = (kind: LeaseKind): boolean => kind !== 'commercial' && kind !== 'other';

export const CHARGES_MODES = ['provision', 'forfait', 'none'] as const;
export type ChargesMode = (typeof CHARGES_MODES)[number];

export const ENERGY_CLASSES = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
export type EnergyClass = (typeof ENERGY_CLASSES)[number];

/** What a line of a rent call is about. */
export const RUBRICS = ['rent', 'charges', 'settlement', 'insurance', 'energy', 'letting', 'other'] as const;
export type Rubric = (typeof RUBRICS)[number];

export interface RubricTraits {
  label: string;
  /** Counts in the base of management fees, unless the mandate says otherwise. */
  feeBase: boolean;
  /** Paid on behalf of the tenant: no rent for the tax return. */
  recoverable: boolean;
  /** Whose it is once it is paid: the owner's, or the agency's (its fees). */
  paidTo: 'owner' | 'agency';
}

/** What an agency does for a new letting (loi n° 89-462, art. 5, I): finding a tenant, at the owner's charge alone; visit, file and lease; entry inventory. */
export const LETTING_SERVICES = ['letting', 'file', 'inventory'] as const;
export type LettingService = (typeof LETTING_SERVICES)[number];

/** Zones of the caps (décret n° 2014-890, art. 2): very tense is zone A bis, tense are the towns of the tax on vacant dwellings. */
export const LETTING_ZONES = ['A-bis', 'tense', 'other'] as const;
export type LettingZone = (typeof LETTING_ZONES)[number];

/** What one service costs each party, with VAT. */
export interface LettingLine {
  service: LettingService;
  ownerCents: bigint;
  tenantCents: bigint;
}

/** Rubrics that a lease may ask beside rent and charges. */
export const OTHER_RUBRICS = ['insurance', 'energy', 'other'] as const;

/** Amount of a rubric for a whole month, from a day until another (both included). */
export interface RentTerm {
  rubric: Rubric;
  label: string;
  monthlyCents: bigint;
  fromOn: Day;
  untilOn: Day | null;
}

/** What a lease asks beside rent and charges. */
export interface LeaseLine extends RentTerm {
  rubric: (typeof OTHER_RUBRICS)[number];
}

export interface RubricAmount {
  rubric: Rubric;
  cents: bigint;
}

/** Something a tenant owes since a day, rubric by rubric: what is left of it. */
export interface DueItem {
  id: Id;
  leaseId: Id;
  mandateId: Id;
  dueOn: Day;
  open: RubricAmount[];
}

/** A finding in words, with its stable name. */
export interface Reason {
  code: string;
  sentence: string;
}
