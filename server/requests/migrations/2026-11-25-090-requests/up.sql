-- What clients ask of the agency, its answers, and the follow-up of an intervention up to its final invoice (EXT-079, EXT-085, EXT-086).
create table extranet.requests (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  number integer not null,
  version integer not null default 1,
  identity_id uuid not null references extranet.identities on delete cascade,
  space text not null check (space in ('coOwner', 'landlord', 'tenant')),
  -- A building or a lot of the client's own on the day they wrote; its name is kept as it was then.
  place_id uuid,
  place_label text,
  subject text not null,
  -- open: the agency's turn. answered: the client's.
  status text not null default 'open' check (status in ('open', 'answered', 'closed')),
  created_at timestamptz not null,
  last_message_at timestamptz not null,
  answered_at timestamptz,
  seen_at timestamptz,
  closed_at timestamptz,
  search text generated always as (platform.fold(subject || ' ' || coalesce(place_label, ''))) stored,
  unique (agency_id, number)
);
create index requests_by_identity on extranet.requests (identity_id, last_message_at desc);
create index requests_by_status on extranet.requests (agency_id, status, last_message_at desc);
select platform.protect('extranet.requests');

create table extranet.request_messages (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  request_id uuid not null references extranet.requests on delete cascade,
  author text not null check (author in ('client', 'agency')),
  author_name text not null,
  body text not null,
  written_at timestamptz not null
);
create index request_messages_by_request on extranet.request_messages (request_id, written_at);
select platform.protect('extranet.request_messages');

create table extranet.request_files (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  request_id uuid not null references extranet.requests on delete cascade,
  message_id uuid not null references extranet.request_messages on delete cascade,
  position integer not null,
  file_name text not null,
  file_hash text not null,
  size bigint not null,
  mime text not null
);
create index request_files_by_request on extranet.request_files (request_id);
select platform.protect('extranet.request_files');

-- One intervention a request. The contractor's name is copied here: the extranet's role does not read the office.
create table extranet.tickets (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  request_id uuid not null unique references extranet.requests on delete cascade,
  contractor_id uuid,
  contractor_name text,
  opened_at timestamptz not null,
  opened_by text not null
);
select platform.protect('extranet.tickets');

create table extranet.ticket_steps (
  id uuid primary key,
  agency_id uuid not null references platform.agencies on delete cascade,
  ticket_id uuid not null references extranet.tickets on delete cascade,
  position integer not null,
  kind text not null check (kind in ('request', 'quote-asked', 'work-order', 'intervention', 'invoice', 'closed')),
  on_day date not null,
  note text,
  -- The office's event (quote, order, invoice). The client reads its documents only if they were published to them.
  event_id uuid,
  event_name text,
  added_at timestamptz not null,
  added_by text not null,
  unique (ticket_id, position)
);
select platform.protect('extranet.ticket_steps');

-- Clients write their requests and messages; interventions are the agency's.
grant select on extranet.requests, extranet.request_messages, extranet.request_files, extranet.tickets, extranet.ticket_steps to mitoyen_extranet;
grant insert on extranet.requests, extranet.request_messages, extranet.request_files to mitoyen_extranet;
grant update (status, last_message_at, seen_at, closed_at, version) on extranet.requests to mitoyen_extranet;
