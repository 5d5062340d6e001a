-- One-time codes that confirm the signature of a one-off debit: sent to the client's own address, good for one mandate's content, ten minutes and five tries.
create table extranet.mandate_codes (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  identity_id uuid not null references extranet.identities on delete cascade,
  -- SHA-256 of all that is signed: another amount, day, account or name wants another code.
  content_hash text not null,
  -- The code's hash, sealed: a copy of the database does not tell it, however few codes there are to try.
  code_sealed text not null,
  sent_to text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  tries smallint not null default 0 check (tries between 0 and 5),
  used_at timestamptz
);
create index mandate_codes_by_client on extranet.mandate_codes (identity_id, made_at desc);
select platform.protect('extranet.mandate_codes');
grant select, insert, delete on extranet.mandate_codes to mitoyen_extranet;
grant update (tries, used_at) on extranet.mandate_codes to mitoyen_extranet;

-- The proof, whole: where the code was sent and when it came back, and the paper that says it all. Null: signed before codes, or by a client without an address where
-- the agency allows it.
alter table extranet.debit_mandates
  add column code_sent_to text,
  add column code_sent_at timestamptz,
  add column code_confirmed_at timestamptz,
  add column paper bytea,
  add column paper_hash text,
  add check ((code_sent_to is null) = (code_confirmed_at is null) and (code_sent_to is null) = (code_sent_at is null)),
  add check ((paper is null) = (paper_hash is null)),
  add check (paper is null or paper_hash = encode(sha256(paper), 'hex'));

-- Clients without an e-mail address get no code: they sign no debit, unless the agency takes less proof.
alter table extranet.payment_choices add column debit_without_code boolean not null default false;
