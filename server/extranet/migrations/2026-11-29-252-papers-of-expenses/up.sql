-- The supporting documents behind an expense, as files of their own: they are read with the right of the list (extranet.expense_buildings), whatever binder they stand in elsewhere (SET-119).
create table extranet.expense_papers (
  expense_id uuid not null references extranet.expenses on delete cascade,
  id uuid not null,
  agency_id uuid not null references platform.agencies on delete cascade,
  position integer not null,
  file_name text not null,
  hash text not null,
  size bigint not null,
  mime text not null,
  -- Of the event it belongs to: its publication and the end of its term, that day included. Null: as long as the expense is there.
  visible_from date,
  visible_until date,
  primary key (expense_id, id)
);
select platform.protect('extranet.expense_papers');
grant select on extranet.expense_papers to mitoyen_extranet;
alter table extranet.expenses drop column invoice_event_id;
