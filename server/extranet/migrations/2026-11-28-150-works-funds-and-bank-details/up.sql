-- What each lot has in the works fund (account 105, loi n° 65-557, art. 14-2-1) and, by option of the agency, in the provisions for decided works (102): one row a lot and
-- an account, never a zero. Credit positive: what the co-ownership holds for the lot.
create table extranet.lot_funds (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  building_id uuid not null,
  lot_id uuid not null,
  account text not null,
  account_label text not null,
  amount_cents bigint not null check (amount_cents <> 0)
);
create index lot_funds_by_lot on extranet.lot_funds (lot_id);
select platform.protect('extranet.lot_funds');
grant select on extranet.lot_funds to mitoyen_extranet;

-- Where co-owners pay: the bank account of their co-ownership. No row where the agency keeps it to itself.
create table extranet.bank_details (
  building_id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  iban text not null,
  bic text
);
select platform.protect('extranet.bank_details');
grant select on extranet.bank_details to mitoyen_extranet;

-- The right to see what a lot has, and the only place where it is written: the lots that the holder of an account owns through it, that day. The card of the account carries the days of
-- each ownership, so that a sale dated next month closes the lot that day by itself; the day of the sale belongs to the buyer.
create function extranet.owned_lots(reader uuid, in_space text, at_instant timestamptz)
returns table (lot_id uuid) language plpgsql stable rows 5 as $$
#variable_conflict use_column
begin
  return query
  with house as materialized (select (at_instant at time zone a.time_zone)::date as today from extranet.agencies e join platform.agencies a on a.id = e.agency_id)
  select distinct (o->>'lot')::uuid
  from house h cross join extranet.held_grants(reader, in_space, at_instant) g
    join extranet.cards c on c.id = g.place_id and c.kind = 'account' cross join jsonb_array_elements(coalesce(c.data->'owned', '[]')) as o
  where g.side = 'account' and g.role = 'holder' and g.space = 'coOwner' and (o->>'from')::date <= h.today and (o->>'until' is null or (o->>'until')::date > h.today);
end $$;

-- The right to see where to pay: whoever owns in the building, that day.
create function extranet.payable_buildings(reader uuid, in_space text, at_instant timestamptz)
returns table (building_id uuid) language plpgsql stable rows 5 as $$
#variable_conflict use_column
begin
  return query
  select distinct g.place_id from extranet.held_grants(reader, in_space, at_instant) g where g.side = 'building' and g.space = 'coOwner' and g.role in ('coOwner', 'member', 'president');
end $$;
