-- SET-111, SET-112, SET-115: entries of the bank journal of one day may be shown as one. The lines stay as they are; grouping is done when they are read.
alter table extranet.account_lines add column treasury boolean not null default false;
-- Spaces in which treasury entries are grouped, and whether a group opens to show its lines. Publication writes them.
alter table extranet.agencies
  add column grouped_spaces text[] not null default '{}' check (grouped_spaces <@ array['coOwner', 'landlord', 'tenant']),
  add column groups_open boolean not null default true;
