-- What the lease says that its rent review, its deposit and its papers follow; without a row, the usual terms.
create table office.rental_lease_terms (
  id uuid primary key references office.leases on delete cascade,
  agency_id uuid not null references platform.agencies on delete cascade,
  version integer not null default 1,
  kind text not null default 'unfurnished' check (kind in ('unfurnished', 'furnished', 'mobility', 'commercial', 'other')),
  charges_mode text not null default 'provision' check (charges_mode in ('provision', 'forfait', 'none')),
  review_clause boolean not null default false,
  review_index text not null default 'IRL' check (review_index in ('IRL', 'ILC', 'ILAT', 'ICC')),
  review_quarter integer check (review_quarter between 1 and 4),
  -- Its month and day are those of every year; without it, those of the entry (loi n° 89-462, art. 17-1, I).
  review_on date,
  signed_on date,
  term_years integer not null default 3 check (term_years between 1 and 99),
  renewed_on date,
  energy_class text check (energy_class in ('A', 'B', 'C', 'D', 'E', 'F', 'G')),
  overseas boolean not null default false,
  collective boolean not null default true,
  -- The tenant's express agreement to receive quittances electronically, and where it is kept (loi n° 89-462, art. 21). Null: by post.
  electronic_since date,
  electronic_proof text,
  check ((electronic_since is null) = (electronic_proof is null)),
  check (kind <> 'mobility' or charges_mode <> 'provision')
);
select platform.protect('office.rental_lease_terms');

-- Notices, quittances, receipts, statements: each made once as an event of the documents, and kept as it was set.
create table office.rental_papers (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  kind text not null check (kind in ('notice', 'quittance', 'receipt', 'statement', 'settlement')),
  -- What it is the paper of: a call, a call and what was paid of it, a mandate and a period.
  key text not null,
  month date not null,
  lease_id uuid references office.leases,
  mandate_id uuid references office.mandates,
  -- An event that is deleted takes its paper with it: it may be made again.
  event_id uuid not null references office.events on delete cascade,
  -- On the client's space; otherwise printed and posted.
  electronic boolean not null,
  words jsonb not null,
  made_at timestamptz not null default now(),
  made_by_name text not null,
  -- No longer true: the bank took the payment back, or it was moved.
  withdrawn_on date
);
create unique index rental_papers_once on office.rental_papers (agency_id, kind, key) where withdrawn_on is null;
create index rental_papers_by_month on office.rental_papers (agency_id, kind, month);
create index rental_papers_by_event on office.rental_papers (event_id);
select platform.protect('office.rental_papers');
