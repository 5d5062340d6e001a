-- Payments that clients make online. The money of each co-ownership and of rental management stands on its own bank account (loi n° 65-557, art. 18 II; décret n° 72-678, art. 55):
-- a contract with a payment provider belongs to one of them, never to the agency as a whole.
create table extranet.payment_accounts (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  -- The co-ownership whose account it is; null for the account of rental management.
  building_id uuid,
  -- Who is paid, as the payer reads it before paying.
  holder text not null,
  card_on boolean not null default false,
  sepa_on boolean not null default false,
  provider text not null default 'stripe' check (provider in ('stripe', 'stripe-sandbox')),
  -- Sealed: a copy of the database tells nothing.
  secret_key_sealed text,
  webhook_secret_sealed text,
  merchant_email text,
  -- Of the debit balance, in hundredths of a percent above it: 1000 is 10 %.
  above_basis_points integer not null default 1000 check (above_basis_points between 0 and 10000),
  least_cents bigint not null default 100 check (least_cents >= 100),
  -- Where the money waits in the books until the provider pays it out.
  transit_account text not null,
  unique nulls not distinct (agency_id, building_id),
  -- PAR-229: with cards on, somebody at the agency hears of each payment.
  check (not card_on or (merchant_email is not null and secret_key_sealed is not null and webhook_secret_sealed is not null))
);
select platform.protect('extranet.payment_accounts');

create table extranet.payment_intents (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  account_id uuid not null,
  -- As it was then: the code in the books, and the building.
  account_code text not null,
  account_kind text not null check (account_kind in ('coOwner', 'landlord', 'tenant')),
  bank_account_id uuid not null references extranet.payment_accounts,
  payer_id uuid not null references extranet.identities on delete cascade,
  payer_email text,
  -- One press of the button; pressed twice, it is the same intent.
  attempt uuid not null,
  amount_cents bigint not null check (amount_cents > 0),
  method text not null check (method in ('CARD', 'SEPA_OOFF')),
  provider text not null,
  -- The provider's checkout, then its payment.
  external_id text,
  payment_reference text,
  redirect_url text,
  -- What the facts below amount to (rules/intent.ts).
  state text not null default 'CREATED' check (state in ('CREATED', 'REDIRECTED', 'PENDING', 'PAID', 'BOOKED', 'CANCELLED', 'EXPIRED', 'FAILED', 'REFUNDED', 'DISPUTED', 'LOST', 'WON')),
  created_at timestamptz not null,
  redirected_at timestamptz,
  pending_at timestamptz,
  paid_at timestamptz,
  booked_at timestamptz,
  cancelled_at timestamptz,
  expired_at timestamptz,
  failed_at timestamptz,
  failure_code text,
  disputed_at timestamptz,
  lost_at timestamptz,
  won_at timestamptz,
  refunded_cents bigint not null default 0 check (refunded_cents between 0 and amount_cents),
  receipt_number integer,
  -- When the provider is next asked, should its word be lost.
  read_at timestamptz,
  unique (agency_id, payer_id, attempt),
  unique (agency_id, receipt_number),
  check ((paid_at is null) = (receipt_number is null))
);
create index payment_intents_by_account on extranet.payment_intents (account_id, created_at desc);
create index payment_intents_by_day on extranet.payment_intents (agency_id, created_at desc);
create unique index payment_intents_by_external on extranet.payment_intents (agency_id, provider, external_id);
create index payment_intents_by_reference on extranet.payment_intents (payment_reference) where payment_reference is not null;
create index payment_intents_to_read on extranet.payment_intents (agency_id, read_at) where read_at is not null;
select platform.protect('extranet.payment_intents');

-- Money given back, in whole or in part: asked for by the agency, or learnt from the provider.
create table extranet.payment_refunds (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  intent_id uuid not null references extranet.payment_intents on delete cascade,
  amount_cents bigint not null check (amount_cents > 0),
  reason text,
  state text not null check (state in ('ASKED', 'DONE', 'FAILED')),
  external_id text,
  asked_at timestamptz not null,
  asked_by text not null,
  done_at timestamptz,
  failure text,
  unique (intent_id, external_id)
);
create index payment_refunds_by_intent on extranet.payment_refunds (intent_id);
select platform.protect('extranet.payment_refunds');

-- Every word exchanged with a provider: what was asked or heard, and what came of it. No key, no card.
create table extranet.payment_calls (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  at timestamptz not null,
  bank_account_id uuid,
  intent_id uuid,
  direction text not null check (direction in ('out', 'in')),
  kind text not null,
  outcome text not null check (outcome in ('done', 'ignored', 'refused', 'failed')),
  detail text,
  external_id text
);
create index payment_calls_by_time on extranet.payment_calls (agency_id, at desc);
select platform.protect('extranet.payment_calls');

-- PAR-228: a payment needs an e-mail address of the payer, unless the agency says otherwise.
create table extranet.payment_choices (
  agency_id uuid primary key references platform.agencies on delete cascade,
  without_email boolean not null default false
);
select platform.protect('extranet.payment_choices');

grant select on extranet.payment_accounts, extranet.payment_intents, extranet.payment_refunds, extranet.payment_choices to mitoyen_extranet;
grant insert on extranet.payment_intents, extranet.payment_refunds, extranet.payment_calls to mitoyen_extranet;
grant select on extranet.payment_calls to mitoyen_extranet;
grant update (external_id, payment_reference, redirect_url, state, redirected_at, pending_at, paid_at, cancelled_at, expired_at, failed_at, failure_code, disputed_at, lost_at, won_at, refunded_cents, receipt_number, read_at) on extranet.payment_intents to mitoyen_extranet;
grant update (state, external_id, done_at, failure) on extranet.payment_refunds to mitoyen_extranet;
