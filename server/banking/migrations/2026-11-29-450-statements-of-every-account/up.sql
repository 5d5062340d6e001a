-- Statements of every bank account that the agency keeps, not of rental management's alone: that of a co-ownership is its building's.
alter table office.rental_bank_statements rename to bank_statements;
alter table office.rental_bank_movements rename to bank_movements;
alter index office.rental_bank_movements_by_statement rename to bank_movements_by_statement;
drop index office.rental_bank_movements_by_iban;
alter table office.bank_statements no force row level security;
alter table office.bank_movements no force row level security;
alter table office.rental_bank_accounts no force row level security;

-- The account is named by its IBAN, as the bank does. Null building: rental management.
alter table office.bank_statements add column account_iban text, add column building_id uuid references office.buildings;
update office.bank_statements s set account_iban = b.iban from office.rental_bank_accounts b where b.id = s.bank_account_id;
alter table office.bank_statements alter column account_iban set not null, drop column bank_account_id, add unique (agency_id, account_iban, number);

alter table office.bank_movements
  add column account_iban text,
  -- What it settles, as proposed, then as decided: a lease, a payout, the account of a co-owner, a supplier.
  add column target_kind text check (target_kind in ('lease', 'payout', 'coOwner', 'supplier')),
  add column target_id uuid,
  -- Made by an earlier movement and taken back by this one: a receipt of rental management, or an entry.
  add column returns_id uuid,
  -- What it made: a receipt of rental management, or its entry.
  add column made_id uuid,
  add column mandate_id text,
  add check ((target_kind is null) = (target_id is null));
update office.bank_movements m set account_iban = b.iban, returns_id = m.returned_receipt_id, made_id = m.receipt_id,
    target_kind = case when m.payout_id is not null then 'payout' when m.lease_id is not null then 'lease' end, target_id = coalesce(m.payout_id, m.lease_id)
  from office.rental_bank_accounts b where b.id = m.bank_account_id;
alter table office.bank_movements alter column account_iban set not null,
  drop column bank_account_id, drop column lease_id, drop column payout_id, drop column returned_receipt_id, drop column receipt_id,
  add unique (agency_id, account_iban, key);
create index bank_movements_by_iban on office.bank_movements (agency_id, iban) where target_id is not null;
create index bank_movements_by_made on office.bank_movements (made_id) where made_id is not null;

alter table office.bank_statements force row level security;
alter table office.bank_movements force row level security;
alter table office.rental_bank_accounts force row level security;
