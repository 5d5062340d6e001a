-- What was posted before by the same source: asked as a join, it was planned from a day when few entries had a source, and from then on each post read all entries that had one. Asked for the first of them from a key on,
-- in the order of their own index, there is no other way to find it (nothing is sorted here).
create or replace function office.ledger_ground(books uuid, accounts text[], journals text[], sources text[], keys text[]) returns json language plpgsql
  set enable_seqscan = off set enable_sort = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_generic_plan as $$
declare its_kind text;
begin
  select e.kind into its_kind from office.ledger_entities e where e.id = books for no key update;
  if its_kind is null then return null; end if;
  return json_build_object(
    'kind', its_kind,
    'accounts', (select coalesce(json_agg(json_build_object('number', a.number, 'individual', a.individual, 'closed', a.closed)), '[]') from office.ledger_accounts a
      where a.entity_id = books and a.auxiliary = '' and a.number = any(accounts)),
    'journals', (select coalesce(json_agg(j.code), '[]') from office.ledger_journals j where j.entity_id = books and j.code = any(journals)),
    'years', (select coalesce(json_agg(json_build_object('id', y.id, 'fromOn', y.from_on, 'untilOn', y.until_on, 'state', y.state, 'closedUntil', y.closed_until) order by y.from_on), '[]')
      from office.ledger_fiscal_years y where y.entity_id = books),
    'counters', (select coalesce(json_agg(json_build_object('fiscalYearId', c.fiscal_year_id, 'journal', c.journal, 'last', c.last, 'lastNumber', c.last_number, 'hash', c.hash)), '[]')
      from office.ledger_fiscal_years y join office.ledger_counters c on c.fiscal_year_id = y.id where y.entity_id = books and c.journal = any(journals)),
    'held', case when cardinality(keys) = 0 then '[]' else (select coalesce(json_agg(json_build_object('source', k.source, 'key', k.key, 'id', e.id, 'number', e.number)), '[]')
      from unnest(sources, keys) as k(source, key) cross join lateral
        (select e.id, e.number, e.source, e.source_key from office.ledger_entries e where e.entity_id = books and (e.source, e.source_key) >= (k.source, k.key) and e.source_key is not null
          order by e.source, e.source_key limit 1) e where (e.source, e.source_key) = (k.source, k.key)) end);
end $$;

-- Writes a few numbered entries, their lines and where their journals then stand (rows as `insertNumbered` gives them), under a plan that is kept: as a statement of its own, PostgreSQL planned it anew each time,
-- because a plan for the very rows at hand always looked a little cheaper.
create function office.ledger_write(agency uuid, books uuid, heads json, lines json, counters json) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  with heads as (
    insert into office.ledger_entries (agency_id, entity_id, id, fiscal_year_id, journal, sequence, number, hash, entry_on, label, piece_reference, piece_on, validated_on, source, source_id, source_key, reverses_id)
    select agency, books, e.* from json_to_recordset(ledger_write.heads) as e("id" uuid, "fiscalYearId" uuid, "journal" text, "sequence" integer, "number" text, "hash" text, "entryOn" date, "label" text,
      "pieceReference" text, "pieceOn" date, "validatedOn" date, "source" text, "sourceId" uuid, "sourceKey" text, "reversesId" uuid)
  ), lines as (
    insert into office.ledger_lines (agency_id, entity_id, entry_id, line, entry_on, account, auxiliary, label, debit_cents, credit_cents, lettering, lettered_on, key_id, lot_id, nature, operation_id, analytic, payable)
    select agency, books, l.* from json_to_recordset(ledger_write.lines) as l("entryId" uuid, "line" integer, "entryOn" date, "account" text, "auxiliary" text, "label" text, "debitCents" bigint, "creditCents" bigint,
      "lettering" text, "letteredOn" date, "keyId" uuid, "lotId" uuid, "nature" text, "operationId" uuid, "analytic" text, "payable" boolean)
  )
  update office.ledger_counters c set last = n.last, last_number = n."lastNumber", hash = n.hash
    from json_to_recordset(ledger_write.counters) as n("fiscalYearId" uuid, "journal" text, "last" integer, "lastNumber" text, "hash" text) where c.fiscal_year_id = n."fiscalYearId" and c.journal = n.journal;
end $$;
grant execute on function office.ledger_write(uuid, uuid, json, json, json) to mitoyen_office;
