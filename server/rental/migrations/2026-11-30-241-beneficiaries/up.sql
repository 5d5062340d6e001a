-- Who is paid what a mandate owes, when it is not its owner alone: the members of an indivision, each with a share; the usufructuary. Each to the account on their own record.
create table office.rental_beneficiaries (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  mandate_id uuid not null references office.mandates on delete cascade,
  party_id uuid not null references office.parties,
  -- The order in which cents left over are given, when remainders are equal.
  place integer not null,
  numerator integer not null check (numerator > 0),
  denominator integer not null check (denominator > 0),
  unique (mandate_id, party_id)
);
create index rental_beneficiaries_by_party on office.rental_beneficiaries (party_id);
select platform.protect('office.rental_beneficiaries');

-- The share by which it was reckoned, as it was then; null when the owner alone is paid.
alter table office.rental_payouts add column numerator integer, add column denominator integer, add check ((numerator is null) = (denominator is null));
