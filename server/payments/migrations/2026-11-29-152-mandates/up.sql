-- Mandates of one-off debits, signed on the extranet: what was agreed to, word for word, and by whom. Kept whatever becomes of the client's access: a debit may be
-- contested for thirteen months (directive 2015/2366, art. 71), and the creditor then shows the mandate.
create table extranet.debit_mandates (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  intent_id uuid not null unique,
  bank_account_id uuid not null references extranet.payment_accounts,
  account_code text not null,
  -- RUM and ICS: together they name the mandate to every bank.
  reference text not null check (length(reference) <= 35),
  creditor_id text not null,
  creditor_name text not null,
  payer_name text not null,
  iban text not null,
  cents bigint not null check (cents > 0),
  collect_on date not null,
  -- Of the signature: the text shown, when, from where, under which login.
  wording text not null,
  signed_at timestamptz not null,
  signed_on date not null,
  signed_ip text not null,
  signed_login text not null,
  state text not null default 'signed' check (state in ('signed', 'filed', 'collected', 'returned', 'cancelled')),
  file_id uuid,
  collected_on date,
  returned_on date,
  return_reason text,
  unique (agency_id, reference),
  check ((state in ('filed', 'collected', 'returned')) = (file_id is not null)),
  check (state <> 'collected' or collected_on is not null),
  check ((state = 'returned') = (returned_on is not null))
);
create index debit_mandates_by_file on extranet.debit_mandates (file_id) where file_id is not null;
create index debit_mandates_to_file on extranet.debit_mandates (bank_account_id, collect_on) where state = 'signed';
select platform.protect('extranet.debit_mandates');
grant select, insert on extranet.debit_mandates to mitoyen_extranet;
grant update (state) on extranet.debit_mandates to mitoyen_extranet;
