-- The list of expenses of the fiscal years that are not closed, with the names it is read by. Amounts are in cents, credit notes negative.
create table extranet.expenses (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  building_id uuid not null,
  fiscal_year integer not null,
  key_id uuid not null,
  key_code text not null,
  key_label text not null,
  -- The key of all lots stands first.
  key_general boolean not null,
  account text not null,
  account_label text,
  spent_on date not null,
  supplier text,
  label text not null,
  amount_cents bigint not null,
  -- Its documents are shown when the reader may open them, as long as they are published.
  invoice_event_id uuid
);
create index extranet_expenses_by_building on extranet.expenses (building_id, fiscal_year);
select platform.protect('extranet.expenses');
grant select on extranet.expenses to mitoyen_extranet;

-- Where a person may read the expenses, and the only place where it is written: the buildings in which they hold, that day, a role that the reserved binder "Factures" opens (SET-118),
-- while the agency shows its syndic documents (PAR-233). Nothing else opens the list: whoever does not see that binder in a building does not see what it spent.
create function extranet.expense_buildings(reader uuid, in_space text, at_instant timestamptz)
returns table (building_id uuid, binder_id uuid) language plpgsql stable rows 5 as $$
#variable_conflict use_column
begin
  return query
  select g.place_id, b.id
  from extranet.agencies e join extranet.binders b on b.reserved = 'invoices' and b.trade = 'syndic' and not b.personal
    join extranet.held_grants(reader, in_space, at_instant) g on g.side = 'building' and g.role = any(b.roles)
  where e.open and e.licensed and e.syndic_documents
  group by 1, 2;
end $$;
