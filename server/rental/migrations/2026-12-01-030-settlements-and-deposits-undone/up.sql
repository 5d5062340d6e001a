-- A settlement of charges that was undone may be called again.
drop index office.rental_calls_settlement_once;
create unique index rental_calls_settlement_once on office.rental_calls (lease_id, month, from_on) where kind = 'settlement' and cancelled_on is null;

-- Of the surcharge of a deposit, what came with the release of the part that was kept: undone, it is taken off again.
alter table office.rental_deposits add column release_surcharge_cents bigint not null default 0;
alter table office.rental_deposits no force row level security;
alter table office.ledger_lines no force row level security;
update office.rental_deposits d set release_surcharge_cents = l.debit_cents from office.ledger_lines l where l.entry_id = d.release_entry_id and l.label = 'Majoration du dépôt rendu en retard';
alter table office.rental_deposits force row level security;
alter table office.ledger_lines force row level security;

create index rental_calls_by_entry on office.rental_calls (entry_id);
create index rental_receipts_by_entry on office.rental_receipts (entry_id);
create index rental_payouts_by_entry on office.rental_payouts (entry_id) where entry_id is not null;
