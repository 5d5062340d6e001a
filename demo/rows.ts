import type { Insertable, Selectable } from 'kysely';
import type { Tables } from '../server/platform/database/tables.generated.ts';
import type { Day } from '../server/kernel/day.ts';
import type { Id } from '../server/kernel/ids.ts';
import type { RichText } from '../server/platform/rendering/rich-text.ts';

/** A row to insert; JSON columns carry the value itself. */
export type DemoRow<T extends keyof Tables> = {
  [K in keyof Insertable<Tables[T]>]: K extends keyof Selectable<Tables[T]> ? (unknown extends Selectable<Tables[T]>[K] ? unknown : Insertable<Tables[T]>[K]) : never;
};

/** In the order in which foreign keys want them inserted. */
export const TABLES = [
  'platform.agencies', 'office.agency_profiles', 'office.offices', 'office.staff', 'office.settings', 'office.parties', 'office.party_members', 'office.contractors',
  'office.buildings', 'office.lots', 'office.lot_rooms', 'office.allocation_keys', 'office.key_shares', 'office.accounts', 'office.ownerships', 'office.transfers', 'office.council_seats',
  'office.mandates', 'office.mandate_lots', 'office.rental_mandate_terms', 'office.rental_bank_accounts', 'office.leases', 'office.lease_lots', 'office.binders', 'office.event_templates', 'office.folders', 'office.chrono_counters',
  'office.files', 'office.events', 'office.event_lots', 'office.event_attachments', 'office.ledger_entities', 'office.ledger_fiscal_years', 'office.ledger_journals', 'office.ledger_accounts', 'office.ledger_counters', 'office.ledger_entries', 'office.ledger_lines',
  'office.syndic_budgets', 'office.syndic_budget_lines', 'office.syndic_works', 'office.syndic_calls', 'office.syndic_call_shares', 'office.expenses', 'office.client_access', 'extranet.agencies', 'extranet.identities',
] as const satisfies readonly (keyof Tables)[];

export type DemoRows = { [T in (typeof TABLES)[number]]: DemoRow<T>[] };

export function noRows(): DemoRows {
  return Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as DemoRows;
}

/** A letter still to be set as a PDF: its file takes the place that `event` or `attachment` names. */
export interface DemoLetter {
  eventId: Id;
  /** Null: the text of the event itself. */
  attachmentId: Id | null;
  day: Day;
  title: string;
  recipient: string[];
  body: RichText;
}

export interface DemoAgency {
  id: Id;
  slug: string;
  name: string;
  addressLines: string[];
  rows: DemoRows;
  letters: DemoLetter[];
}
