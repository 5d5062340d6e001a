import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';

/** Which law governs the lease: loi n° 89-462, titles I (unfurnished), I bis (furnished), I ter (mobility lease), or none of them. */
export const LEASE_KINDS = ['unfurnished', 'furnished', 'mobility', 'commercial', 'other'] as const;
export type LeaseKind = (typeof LEASE_KINDS)[number];

export const CHARGES_MODES = ['provision', 'forfait', 'none'] as const;
export type ChargesMode = (typeof CHARGES_MODES)[number];

export const ENERGY_CLASSES = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
export type EnergyClass = (typeof ENERGY_CLASSES)[number];

/** What a line of a rent call is about. */
export const RUBRICS = ['rent', 'charges', 'settlement', 'insurance', 'energy', 'other'] as const;
export type Rubric = (typeof RUBRICS)[number];

export interface RubricTraits {
  label: string;
  /** Counts in the base of management fees, unless the mandate says otherwise. */
  feeBase: boolean;
  /** Paid on behalf of the tenant: no rent for the tax return. */
  recoverable: boolean;
}

/** Amount of a rubric for a whole month, from a day until another (both included). */
export interface RentTerm {
  rubric: Rubric;
  label: string;
  monthlyCents: bigint;
  fromOn: Day;
  untilOn: Day | null;
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
