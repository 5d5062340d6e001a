import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { AccountKind, PaymentAccount } from '../model.ts';

const CONTRACT = sql`p.id, p.version, p.building_id as "buildingId", p.holder, p.card_on as "cardOn", p.sepa_on as "sepaOn", p.provider, p.shop_id as "shopId", p.secret_key_sealed as "secretKeySealed", p.webhook_secret_sealed as "webhookSecretSealed",
  p.merchant_email as "merchantEmail", p.above_basis_points as "aboveBasisPoints", p.least_cents as "leastCents", p.transit_account as "transitAccount",
  p.creditor_id as "creditorId", p.iban, p.lead_days as "leadDays", p.cut_off_hour as "cutOffHour"`;

export async function findContract(tx: Tx, id: Id): Promise<PaymentAccount | null> {
  const { rows } = await sql<PaymentAccount>`select ${CONTRACT} from extranet.payment_accounts p where p.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** An account the reader holds that day, with what is due on it, and the contract of the bank account it is paid on. */
export interface HeldAccount {
  id: Id;
  code: string;
  kind: AccountKind;
  building: string | null;
  contractId: Id | null;
  balanceCents: bigint;
  /** On its way, or paid and not yet among the lines that the client reads. */
  underWayCents: bigint;
  /** Those of the reader's own. */
  underWayIds: Id[];
}

/**
 * The accounts of the reader, in one space or in all (`space` null), or one of them. The right to see an account is `extranet.visible_accounts`. A payment stops being
 * under way when it is booked and a publication has brought its line since; set aside by the office, with that publication too, or a day later, for no line of its
 * own is to come; at the latest after a month, when the books have it one way or another.
 */
export async function heldAccounts(tx: Tx, reader: { identityId: Id; space: string | null; now: Date }, accountId: Id | null = null): Promise<HeldAccount[]> {
  const { rows } = await sql<HeldAccount>`
    with house as materialized (select e.last_published_at, (${reader.now}::timestamptz at time zone a.time_zone)::date as today from extranet.agencies e join platform.agencies a on a.id = e.agency_id)
    select distinct on (b.label collate "fr-x-icu", c.label, c.id) c.id, c.label as code, coalesce(c.data->>'kind', v.space) as kind, b.label as building, p.id as "contractId", s.balance as "balanceCents", w.cents as "underWayCents", w.ids as "underWayIds"
    from house h cross join extranet.visible_accounts(${reader.identityId}, ${reader.space}, ${reader.now}) v
    join extranet.cards c on c.id = v.account_id and c.kind = 'account' left join extranet.cards b on b.id = (c.data->>'buildingId')::uuid and b.kind = 'building'
    left join extranet.payment_accounts p on p.building_id is not distinct from case when coalesce(c.data->>'kind', v.space) = 'coOwner' then (c.data->>'buildingId')::uuid end
      and (coalesce(c.data->>'kind', v.space) <> 'coOwner' or c.data->>'buildingId' is not null)
    cross join lateral (select coalesce(sum(l.amount_cents), 0)::bigint as balance from extranet.account_lines l where l.account_id = c.id and l.part = 'current' and l.entry_on <= h.today) s
    cross join lateral (
      select coalesce(sum(i.amount_cents - i.refunded_cents), 0)::bigint as cents, coalesce(array_agg(i.id order by i.created_at) filter (where i.payer_id = ${reader.identityId}), '{}') as ids from extranet.payment_intents i
      where i.account_id = c.id and i.created_at > ${reader.now}::timestamptz - interval '45 days' and (
        (i.state in ('CREATED', 'REDIRECTED', 'PENDING') and (i.read_at is not null or i.provider = 'bank'))
        or (i.state in ('PAID', 'BOOKED', 'DISPUTED', 'WON') and i.paid_at > ${reader.now}::timestamptz - interval '30 days' and (h.last_published_at is null or coalesce(i.booked_at, i.dismissed_at) is null or h.last_published_at < coalesce(i.booked_at, i.dismissed_at))
          and (i.dismissed_at is null or i.dismissed_at > ${reader.now}::timestamptz - interval '1 day')))) w
    where ${accountId}::uuid is null or c.id = ${accountId}
    order by b.label collate "fr-x-icu", c.label, c.id`.execute(tx);
  return rows;
}

export interface Payer {
  email: string | null;
  /** PAR-228: the agency takes payments from clients without an e-mail address. */
  withoutEmail: boolean;
  /** The agency lets clients without an address sign debits without a code. */
  debitWithoutCode: boolean;
  slug: string;
  agencyName: string;
}

export async function readPayer(tx: Tx, identityId: Id): Promise<Payer> {
  const { rows } = await sql<Payer>`
    select nullif(trim(i.email), '') as email, coalesce((select c.without_email from extranet.payment_choices c), false) as "withoutEmail", coalesce((select c.debit_without_code from extranet.payment_choices c), false) as "debitWithoutCode", a.slug, a.name as "agencyName"
    from extranet.identities i join platform.agencies a on a.id = i.agency_id where i.id = ${identityId}`.execute(tx);
  return rows[0]!;
}

export async function listAgencies(database: { selectFrom: Tx['selectFrom'] }): Promise<Id[]> {
  return (await database.selectFrom('platform.agencies').select('id').orderBy('id').execute()).map(({ id }) => id);
}
