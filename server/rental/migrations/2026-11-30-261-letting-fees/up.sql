-- Fees of a new letting (loi n° 89-462, art. 5, I): the owner's part and the tenant's, each an invoice of its own.

-- What the mandate describes: no other fee is taken (décret n° 72-678, art. 66).
alter table office.rental_mandate_terms add column letting_services text[] not null default '{}' check (letting_services <@ array['letting', 'file', 'inventory']);

create table office.rental_letting_fees (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  lease_id uuid not null references office.leases,
  mandate_id uuid not null references office.mandates,
  -- Both invoices bear it, with a letter of their own.
  number text not null,
  invoiced_on date not null,
  signed_on date not null,
  inventory_on date,
  zone text check (zone in ('A-bis', 'tense', 'other')),
  area_hundredths integer check (area_hundredths > 0),
  -- [{service, ownerCents, tenantCents}], with their VAT.
  lines jsonb not null,
  owner_net_cents bigint not null,
  owner_vat_cents bigint not null,
  tenant_net_cents bigint not null,
  tenant_vat_cents bigint not null,
  made_by_name text not null,
  owner_entry_id uuid references office.ledger_entries,
  -- What the tenant owes; null when the owner pays all of it.
  call_id uuid references office.rental_calls,
  cancelled_on date,
  -- Of the credit notes.
  credit_number text,
  owner_reversal_id uuid references office.ledger_entries,
  unique (agency_id, number),
  check ((cancelled_on is null) = (credit_number is null))
);
create index rental_letting_fees_by_lease on office.rental_letting_fees (lease_id, invoiced_on);
select platform.protect('office.rental_letting_fees');

alter table office.rental_calls drop constraint rental_calls_kind_check;
alter table office.rental_calls add constraint rental_calls_kind_check check (kind in ('rent', 'settlement', 'letting'));
-- Taken back by a reversal: nothing is due on it any more.
alter table office.rental_calls add column cancelled_on date;

alter table office.rental_runs drop constraint rental_runs_kind_check;
alter table office.rental_runs add constraint rental_runs_kind_check check (kind in ('calls', 'fees', 'settlement', 'letting'));

alter table office.rental_papers drop constraint rental_papers_kind_check;
alter table office.rental_papers add constraint rental_papers_kind_check check (kind in ('notice', 'quittance', 'receipt', 'statement', 'settlement', 'review', 'deposit', 'letting-tenant', 'letting-owner'));
