-- The lines of clients' accounts, as published. Debit positive: what the client owes.
create table extranet.account_lines (
  agency_id uuid not null references platform.agencies on delete cascade,
  account_id uuid not null,
  entry_id uuid not null,
  line integer not null,
  -- A deposit held is money of the tenant that is due to nobody today: told apart, never mixed with what they owe.
  part text not null check (part in ('current', 'deposit')),
  entry_on date not null,
  journal text not null,
  number text not null,
  label text not null,
  piece text,
  amount_cents bigint not null,
  primary key (account_id, entry_id, line)
);
create index account_lines_by_day on extranet.account_lines (account_id, part, entry_on) include (amount_cents);
select platform.protect('extranet.account_lines');
grant select on extranet.account_lines to mitoyen_extranet;

-- PAR-227, "Sens de présentation": a balance in the client's favour reads negative (accounting) or positive (inverted). Debit and credit never swap.
alter table extranet.agencies add column account_sign text not null default 'accounting' check (account_sign in ('accounting', 'inverted'));

-- The right to see an account, and the only place where it is written: its holders, that day, in the space it is held in. Neither the council nor another co-owner of the building.
create function extranet.visible_accounts(reader uuid, in_space text, at_instant timestamptz)
returns table (account_id uuid, space text, why text) language plpgsql stable rows 5 as $$
#variable_conflict use_column
begin
  return query
  select g.place_id, g.space, min(g.why) from extranet.held_grants(reader, in_space, at_instant) g where g.side = 'account' and g.role = 'holder' group by g.place_id, g.space;
end $$;
