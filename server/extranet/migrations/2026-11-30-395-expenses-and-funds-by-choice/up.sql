-- PAR-245, PAR-246: off, the list of expenses, or the works funds by lot, is shut for every client.
alter table extranet.agencies
  add column expenses_open boolean not null default true,
  add column works_funds_open boolean not null default true;
