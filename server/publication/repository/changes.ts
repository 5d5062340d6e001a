import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

/** What a run has to look at again. `everything` means the whole agency: first run, or a setting that touches every document. */
export interface Affected {
  everything: boolean;
  eventIds: Id[];
  /** Parties whose rights may have moved; the run adds the persons linked to them. */
  partyIds: Id[];
  binders: boolean;
  cardIds: Id[];
  /** Buildings whose list of expenses may differ. */
  expenseBuildingIds: Id[];
  /** Buildings whose works funds may differ. */
  fundBuildingIds: Id[];
  /** Buildings whose bank details may differ. */
  bankBuildingIds: Id[];
  /** Accounts whose lines may differ: lines were posted, or the account itself changed. */
  accountIds: Id[];
}

export interface Target {
  id: Id;
  /** PostgreSQL's snapshot of the last acknowledged run; null: everything must be looked at. */
  acknowledgedSnapshot: string | null;
  /** Agency's day of the last acknowledged run. */
  acknowledgedOn: Day | null;
}

/** The extranet as a target of this agency, made the first time it is asked for. */
export async function ensureTarget(tx: Tx, agencyId: Id): Promise<Target> {
  await tx.insertInto('office.publication_targets').values({ id: newId(), agency_id: agencyId, kind: 'extranet' }).onConflict((oc) => oc.columns(['agency_id', 'kind']).doNothing()).execute();
  return (await readTarget(tx))!;
}

/** A snapshot from beyond this server's last transaction was taken by another server (a restored copy): nothing can be told by it. */
export async function readTarget(tx: Tx): Promise<Target | null> {
  const { rows } = await sql<Target>`
    select id, case when pg_snapshot_xmax(acknowledged_snapshot) <= pg_snapshot_xmax(pg_current_snapshot()) then acknowledged_snapshot::text end as "acknowledgedSnapshot", acknowledged_on as "acknowledgedOn"
    from office.publication_targets where kind = 'extranet'`.execute(tx);
  return rows[0] ?? null;
}

/**
 * What this transaction sees, so that the next run takes exactly what it does not: a change is looked at once, however long other transactions stay open,
 * and none is skipped for having been committed late.
 */
export async function currentSnapshot(tx: Tx): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(tx);
  return rows[0]!.snapshot;
}

export async function acknowledgeSnapshot(tx: Tx, targetId: Id, snapshot: string, today: Day): Promise<void> {
  await tx.updateTable('office.publication_targets').set({ acknowledged_snapshot: snapshot, acknowledged_on: today }).where('id', '=', targetId).execute();
}

/** Lines that no run will read again: the log keeps what is still to be looked at. */
export async function forgetChanges(tx: Tx, snapshot: string): Promise<void> {
  await sql`delete from office.change_log where agency_id = platform.current_agency() and xid < pg_snapshot_xmax(${snapshot}::text::pg_snapshot) and pg_visible_in_snapshot(xid, ${snapshot}::text::pg_snapshot)`.execute(tx);
}

export async function readTimeZone(tx: Tx, agencyId: Id): Promise<string> {
  const agency = await tx.selectFrom('platform.agencies').select('time_zone').where('id', '=', agencyId).executeTakeFirstOrThrow();
  return agency.time_zone;
}

/** Forgets what was acknowledged, so that the next run looks at everything (a setting that touches all documents changed). */
export async function lookAtEverythingNext(tx: Tx): Promise<void> {
  await tx.updateTable('office.publication_targets').set({ acknowledged_snapshot: null }).execute();
}

export const NOTHING: Affected = { everything: false, eventIds: [], partyIds: [], binders: false, cardIds: [], expenseBuildingIds: [], fundBuildingIds: [], bankBuildingIds: [], accountIds: [] };

/** From the lines of the change log to the things a run must compare. Costs what changed, not what exists. */
export async function readAffected(tx: Tx, target: Target | null, today: Day): Promise<Affected> {
  if (!target?.acknowledgedSnapshot || !target.acknowledgedOn) return { ...NOTHING, everything: true, binders: true };
  const since = target.acknowledgedSnapshot;
  const { rows } = await sql<{ kind: string; id: Id }>`
    with changed as (select distinct entity, entity_id from office.change_log where agency_id = platform.current_agency() 
      and xid >= pg_snapshot_xmin(${since}::text::pg_snapshot) and not pg_visible_in_snapshot(xid, ${since}::text::pg_snapshot)),
    remade as ( -- binders whose documents move: trade or personal flag differ from what the extranet holds, or it opens to somebody, or to nobody any more
      select b.id from changed c join office.binders b on c.entity = 'binder' and b.id = c.entity_id
      left join extranet.binders held on held.id = b.id
      where held.id is null or held.trade <> b.trade or held.personal <> b.personal
         or (cardinality(held.roles) = 0) <> not (b.personal
           or (b.trade = 'syndic' and (b.tick_co_owner or b.tick_member or b.tick_president)) or (b.trade = 'rental' and (b.tick_landlord or b.tick_tenant)))),
    moved_lots as (
      select entity_id as id from changed where entity = 'lot'
      union select ll.lot_id from changed c join office.lease_lots ll on c.entity = 'lease' and ll.lease_id = c.entity_id),
    moved_accounts as (
      select entity_id as id from changed where entity = 'account'
      union select m.account_id from changed c join office.mandates m on c.entity = 'mandate' and m.id = c.entity_id
      union select l.account_id from changed c join office.leases l on c.entity = 'lease' and l.id = c.entity_id
      union select m.account_id from moved_lots x join office.mandate_lots ml on ml.lot_id = x.id join office.mandates m on m.id = ml.mandate_id
      union select a.id from changed c join office.accounts a on c.entity = 'building' and a.building_id = c.entity_id
      union select m.account_id from changed c join office.mandates m on c.entity = 'building' and m.building_id = c.entity_id
      union select l.account_id from changed c join office.leases l on c.entity = 'building' and l.building_id = c.entity_id),
    -- PAR-226: a landlord's view on a tenant's account follows from all its leases, and from who has the lots of these.
    tenants_accounts as (
      select entity_id as id from changed where entity = 'account'
      union select l.account_id from changed c join office.leases l on c.entity = 'lease' and l.id = c.entity_id
      union select l.account_id from changed c join office.mandate_lots ml on c.entity = 'mandate' and ml.mandate_id = c.entity_id join office.lease_lots ll on ll.lot_id = ml.lot_id join office.leases l on l.id = ll.lease_id),
    touched_buildings as (
      select entity_id as id from changed where entity = 'building'
      union select a.building_id from moved_accounts x join office.accounts a on a.id = x.id
      union select m.building_id from moved_accounts x join office.mandates m on m.account_id = x.id
      union select l.building_id from moved_accounts x join office.leases l on l.account_id = x.id
      union select m.building_id from changed c join office.mandates m on c.entity = 'party' and m.owner_party_id = c.entity_id),
    moved_events as (
      select entity_id as id from changed where entity = 'event'
      union select e.id from changed c join office.events e on c.entity = 'template' and e.template_id = c.entity_id),
    -- A building comes with its first published account and goes with its last; only then do its lots and photos move with it.
    turned_buildings as (
      select t.id from touched_buildings t left join extranet.cards k on k.id = t.id and k.kind = 'building'
      where t.id is not null and (k.id is not null) <> exists (
        select 1 from office.accounts a where a.published and (a.building_id = t.id
          or a.id in (select m.account_id from office.mandates m where m.building_id = t.id) or a.id in (select l.account_id from office.leases l where l.building_id = t.id))))
    select 'event' as kind, id from moved_events
    union select 'event', e.id from changed c join office.events e on c.entity = 'folder' and e.folder_id = c.entity_id
    union select 'event', e.id from remade r join office.events e on e.binder_id = r.id
    union select 'event', e.id from remade r join office.event_templates t on t.binder_id = r.id join office.events e on e.template_id = t.id and e.binder_id is null
    -- Days pass without anybody writing: publication dates that come, terms that end.
    union select 'event', id from office.events where agency_id = platform.current_agency() and publication_on > ${target.acknowledgedOn} and publication_on <= ${today}
    union select 'event', event_id from extranet.documents where agency_id = platform.current_agency() and visible_until < ${today}
    union select 'party', entity_id from changed where entity = 'party'
    union select 'party', a.party_id from moved_accounts x join office.accounts a on a.id = x.id
    union select 'party', m.owner_party_id from changed c join office.mandates m on c.entity = 'mandate' and m.id = c.entity_id
    union select 'party', entity_id from changed where entity = 'rights'
    union select 'party', a.party_id from tenants_accounts t join office.leases l on l.account_id = t.id join office.lease_lots ll on ll.lease_id = l.id
      join office.mandate_lots ml on ml.lot_id = ll.lot_id join office.mandates m on m.id = ml.mandate_id join office.accounts a on a.id = m.account_id
    union select 'party', identity_id from extranet.grants where agency_id = platform.current_agency() and until_on < ${today}
    union select 'card', entity_id from changed where entity in ('building', 'lot', 'account', 'lease', 'contractor', 'photo')
    union select 'card', id from moved_accounts where id is not null
    union select 'card', l.id from moved_accounts x join office.leases l on l.account_id = x.id
    union select 'card', a.id from changed c join office.accounts a on c.entity = 'party' and a.party_id = c.entity_id
    union select 'card', id from turned_buildings
    union select 'card', l.id from turned_buildings t join office.lots l on l.building_id = t.id
    union select 'card', p.id from turned_buildings t join office.lots l on l.building_id = t.id join office.photos p on p.lot_id = l.id
    union select 'expenses', entity_id from changed where entity in ('expenses', 'building')
    union select 'expenses', l.building_id from changed c join office.ledger_entities l on c.entity = 'ledger' and l.id = c.entity_id where l.building_id is not null
    union select 'expenses', x.building_id from changed c join office.expenses x on c.entity = 'contractor' and x.contractor_id = c.entity_id
    union select 'expenses', id from turned_buildings
    -- An event behind an expense: it was published or withdrawn, its files changed, or its binder is no longer everybody's.
    union select 'expenses', x.building_id from (select id from moved_events union select e.id from remade r join office.events e on e.binder_id = r.id) m join office.expenses x on x.invoice_event_id = m.id
    union select 'expenses', x.building_id from (select id from moved_events union select e.id from remade r join office.events e on e.binder_id = r.id) m
      join office.ledger_entry_documents d on d.event_id = m.id join office.expenses x on x.entry_id = d.entry_id
    -- Who opens a binder decides what is shown behind expenses.
    union select 'expenses', x.building_id from office.expenses x where exists (select from changed where entity = 'binder')
      and (x.invoice_event_id is not null or exists (select from office.ledger_entry_documents d where d.entry_id = x.entry_id))
    -- The assembly is held: its exercise is closed.
    union select 'expenses', id from office.buildings where agency_id = platform.current_agency() and accounts_assembly_on > ${target.acknowledgedOn} and accounts_assembly_on <= ${today}
    -- An expense was dated ahead, and its day has come.
    union select 'expenses', building_id from office.expenses where ${target.acknowledgedOn}::date < ${today}::date and agency_id = platform.current_agency() and spent_on > ${target.acknowledgedOn} and spent_on <= ${today}
    union select 'funds', entity_id from changed where entity = 'funds'
    union select 'funds', l.building_id from changed c join office.ledger_entities l on c.entity = 'ledger' and l.id = c.entity_id where l.building_id is not null
    union select 'funds', id from turned_buildings
    -- An entry was dated ahead, and its day has come.
    union select 'funds', building_id from office.lot_fund_movements where ${target.acknowledgedOn}::date < ${today}::date and entry_on > ${target.acknowledgedOn} and entry_on <= ${today}
    union select 'bank-details', entity_id from changed where entity in ('bank-details', 'building')
    union select 'bank-details', id from turned_buildings
    union select 'account', entity_id from changed where entity in ('account', 'account-lines')
    union select 'binder', entity_id from changed where entity = 'binder'`.execute(tx);
  const of = (kind: string): Id[] => rows.filter((row) => row.kind === kind).map((row) => row.id);
  return { everything: false, eventIds: of('event'), partyIds: of('party'), binders: rows.some((row) => row.kind === 'binder'), cardIds: of('card'), expenseBuildingIds: of('expenses'), fundBuildingIds: of('funds'), bankBuildingIds: of('bank-details'), accountIds: of('account') };
}
