-- The papers behind the lines of clients' accounts: which event tells which entry. Only the tie is published, and it gives no right: an event is opened by whoever may read its documents
-- (extranet.visible_documents), and for anybody else the tie does not exist.
create table extranet.account_papers (
  agency_id uuid not null references platform.agencies on delete cascade,
  account_id uuid not null,
  entry_id uuid not null,
  event_id uuid not null,
  primary key (account_id, entry_id, event_id)
);
select platform.protect('extranet.account_papers');
grant select on extranet.account_papers to mitoyen_extranet;
