import type { Day } from '../../kernel/day.ts';

/** What an invoice carries at the most: from amounts alone (MINIMUM, BASIC WL) to lines (BASIC and above). */
export type Profile = 'MINIMUM' | 'BASIC WL' | 'BASIC' | 'EN 16931' | 'EXTENDED';

export interface InvoiceParty {
  name: string;
  /** The nine first digits of the SIRET, or the SIREN itself; null when the invoice does not say. */
  siren: string | null;
  vatNumber: string | null;
}

export interface InvoiceLine {
  label: string;
  netCents: bigint;
  vatBasisPoints: number | null;
}

/** Amounts are positive, for a credit note too: the kind gives the sign. */
export interface Invoice {
  profile: Profile;
  kind: 'invoice' | 'credit-note';
  typeCode: string;
  number: string;
  issuedOn: Day;
  dueOn: Day | null;
  currency: string;
  seller: InvoiceParty;
  buyer: InvoiceParty;
  iban: string | null;
  /** Of the invoice credited, on a credit note. */
  precedingNumber: string | null;
  note: string | null;
  lines: InvoiceLine[];
  vat: { basisPoints: number; baseCents: bigint; vatCents: bigint }[];
  /** Null in the profiles that do not give it. */
  lineTotalCents: bigint | null;
  chargesCents: bigint;
  allowancesCents: bigint;
  netCents: bigint;
  vatCents: bigint;
  totalCents: bigint;
  prepaidCents: bigint;
  dueCents: bigint;
}
