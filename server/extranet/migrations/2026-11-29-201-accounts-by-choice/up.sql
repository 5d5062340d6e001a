-- PAR-225, "Mon compte > Activation": off, the rubric "Compte" is shut for every client. PAR-226: landlords may read the accounts of their tenants; publication writes it.
alter table extranet.agencies
  add column accounts_open boolean not null default true,
  add column tenant_accounts boolean not null default false;

-- A landlord's view on a tenant's account: a right of its own, which opens no binder and is held by nobody else.
alter table extranet.grants drop constraint grants_role_check,
  add constraint grants_role_check check (role in ('holder', 'coOwner', 'member', 'president', 'landlord', 'tenant', 'tenantAccount'));

-- The right to see one's own account: its holders, that day, while the agency opens the rubric. Neither the council nor another co-owner of the building.
create or replace function extranet.visible_accounts(reader uuid, in_space text, at_instant timestamptz)
returns table (account_id uuid, space text, why text) language plpgsql stable rows 5 as $$
#variable_conflict use_column
begin
  return query
  select g.place_id, g.space, min(g.why) from extranet.agencies e cross join extranet.held_grants(reader, in_space, at_instant) g
  where e.accounts_open and g.side = 'account' and g.role = 'holder' group by g.place_id, g.space;
end $$;

-- The right of a landlord to read a tenant's account, and the only place where it is written (PAR-226): while the agency opens it, from the entry to the last day of the lease.
-- Apart from the former: nothing that is done on one's own account (a payment) may be done on a tenant's.
create function extranet.tenants_accounts(reader uuid, in_space text, at_instant timestamptz)
returns table (account_id uuid, space text, why text) language plpgsql stable rows 5 as $$
#variable_conflict use_column
begin
  return query
  select g.place_id, g.space, min(g.why) from extranet.agencies e cross join extranet.held_grants(reader, in_space, at_instant) g
  where e.accounts_open and e.tenant_accounts and g.side = 'account' and g.role = 'tenantAccount' and g.space = 'landlord' group by g.place_id, g.space;
end $$;

-- Where to pay goes with the rubric.
create or replace function extranet.payable_buildings(reader uuid, in_space text, at_instant timestamptz)
returns table (building_id uuid) language plpgsql stable rows 5 as $$
#variable_conflict use_column
begin
  return query
  select distinct g.place_id from extranet.agencies e cross join extranet.held_grants(reader, in_space, at_instant) g
  where e.accounts_open and g.side = 'building' and g.space = 'coOwner' and g.role in ('coOwner', 'member', 'president');
end $$;
