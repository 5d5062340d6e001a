-- The right to see, and the only place where it is written. Functions, because their plans are kept by each connection: planning this text anew costs as much as running it.
-- They run with the caller's rights: row-level security keeps to one agency.

-- What a person is, that day, in one space or in all. Nothing while the extranet is closed (PAR-230) or without licence.
create function extranet.held_grants(reader uuid, in_space text, at_instant timestamptz)
returns table (space text, role text, side text, place_id uuid, why text) language plpgsql stable rows 10 as $$
#variable_conflict use_column
begin
  return query
  with house as materialized (
    select (at_instant at time zone a.time_zone)::date as today from extranet.agencies e join platform.agencies a on a.id = e.agency_id where e.open and e.licensed)
  select g.space, g.role, g.side, g.place_id, g.why
  from house h cross join extranet.grants g
  where g.identity_id = reader and (in_space is null or g.space = in_space)
    and (g.from_on is null or g.from_on <= h.today) and (g.until_on is null or g.until_on >= h.today);
end $$;

-- What a person may read: the documents at a place where they hold a role that the binder opens, within the documents' dates, in a trade the agency opens (PAR-232, PAR-233);
-- and the "Documents du syndic", which belong to no building: a seat in any council opens those for councils, any ownership those for all co-owners (décret n° 2019-502, art. 3).
-- only_document, only_binders and words only ever take away. A word begins a word of the title or of the text, or stands anywhere in the title ("11" in "2026-11").
create function extranet.visible_documents(reader uuid, in_space text, at_instant timestamptz, only_document uuid, only_binders uuid[], words text[])
returns table (id uuid, binder_id uuid, subfolder text, title text, file_name text, file_hash text, size bigint, mime text, document_on date, published_at timestamptz, why text, audience text)
language plpgsql stable rows 200 as $$
#variable_conflict use_column
begin
  return query
  with house as materialized (
    select e.rental_documents, e.syndic_documents, a.time_zone, (at_instant at time zone a.time_zone)::date as today
    from extranet.agencies e join platform.agencies a on a.id = e.agency_id where e.open and e.licensed
  ), held as materialized (
    select g.space, g.role, g.side, g.place_id, g.why from extranet.held_grants(reader, in_space, at_instant) g
  ), reached as materialized (
    -- Materialised on purpose: the planner cannot know how few places one person has, and would start from all binders times all places.
    select g.role, g.why, d.id, d.binder_id, d.subfolder, d.title, d.file_name, d.file_hash, d.size, d.mime, d.document_on, d.published_at
    from house h cross join held g
      join extranet.document_places p on p.place_id = g.place_id and p.side = g.side and (only_document is null or p.document_id = only_document)
      join extranet.documents d on d.id = p.document_id and d.visible_from <= h.today and (d.visible_until is null or d.visible_until >= h.today)
    where (only_binders is null or d.binder_id = any(only_binders))
      and (words is null or not exists (select from unnest(words) as w(word) where not (
        platform.fold(d.title) like '%' || platform.fold(w.word) || '%' or d.search @@ to_tsquery('simple', quote_literal(platform.fold(w.word)) || ':*'))))
  )
  select d.id, d.binder_id, d.subfolder, d.title, d.file_name, d.file_hash, d.size, d.mime, d.document_on, d.published_at, min(d.why), null::text
  from house h cross join reached d join extranet.binders b on b.id = d.binder_id and d.role = any(b.roles)
  where case b.trade when 'rental' then h.rental_documents when 'syndic' then h.syndic_documents else false end
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
  union all
  -- Their binder has its place even before a publication brought it.
  select s.id, b.id, null, s.title, s.file_name, s.file_hash, s.size, s.mime, (s.added_at at time zone h.time_zone)::date, s.added_at, o.why, s.audience
  from house h cross join extranet.syndic_documents s
    cross join lateral (select coalesce((select r.id from extranet.binders r where r.reserved = 'syndic-documents' limit 1), '00000000-0000-7000-8000-000000000045') as id) b
    cross join lateral (
      select min(g.why) as why from held g
      where g.space = 'coOwner' and g.side = 'building' and (g.role in ('member', 'president') or (g.role = 'coOwner' and s.audience = 'coOwners'))) o
  where h.syndic_documents and o.why is not null and (only_document is null or s.id = only_document) and (only_binders is null or b.id = any(only_binders))
    and (words is null or not exists (select from unnest(words) as w(word) where platform.fold(s.title) not like '%' || platform.fold(w.word) || '%'));
end $$;
