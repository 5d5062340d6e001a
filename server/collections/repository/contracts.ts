import { sql } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Contract, ContractFields, ContractSecrets, PaymentChoices } from '../model.ts';

const COLUMNS = sql`c.id, c.version, c.building_id as "buildingId", b.name as "buildingName", c.holder, c.card_on as "cardOn", c.provider, c.shop_id as "shopId", c.secret_key_sealed as "secretKeySealed", c.webhook_secret_sealed as "webhookSecretSealed",
  c.merchant_email as "merchantEmail", c.transit_account as "transitAccount", c.least_cents as "leastCents", c.above_basis_points as "aboveBasisPoints", c.sepa_on as "sepaOn", c.creditor_id as "creditorId", c.iban, c.bic,
  c.debit_version as "debitVersion", c.lead_days as "leadDays", c.cut_off_hour as "cutOffHour"`;

/** Rental management first, then co-ownerships by name. */
export async function listContracts(tx: Tx): Promise<Contract[]> {
  const { rows } = await sql<Contract>`select ${COLUMNS} from extranet.payment_accounts c left join office.buildings b on b.id = c.building_id order by c.building_id is not null, b.name`.execute(tx);
  return rows;
}

export async function findContract(tx: Tx, id: Id): Promise<Contract | null> {
  const { rows } = await sql<Contract>`select ${COLUMNS} from extranet.payment_accounts c left join office.buildings b on b.id = c.building_id where c.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function contractOf(tx: Tx, buildingId: Id | null): Promise<Id | null> {
  const row = await tx.selectFrom('extranet.payment_accounts').select('id').where('building_id', 'is not distinct from', buildingId).executeTakeFirst();
  return row?.id ?? null;
}

export async function insertContract(tx: Tx, agencyId: Id, buildingId: Id | null, fields: ContractFields & ContractSecrets): Promise<Id> {
  const id = newId();
  await tx.insertInto('extranet.payment_accounts').values({ id, agency_id: agencyId, building_id: buildingId, ...contractColumns(fields) }).execute();
  return id;
}

export function contractColumns(fields: ContractFields & ContractSecrets) {
  return {
    holder: fields.holder, card_on: fields.cardOn, provider: fields.provider, shop_id: fields.shopId, secret_key_sealed: fields.secretKeySealed, webhook_secret_sealed: fields.webhookSecretSealed, merchant_email: fields.merchantEmail,
    transit_account: fields.transitAccount, least_cents: fields.leastCents, above_basis_points: fields.aboveBasisPoints, sepa_on: fields.sepaOn, creditor_id: fields.creditorId, iban: fields.iban, bic: fields.bic,
    debit_version: fields.debitVersion, lead_days: fields.leadDays, cut_off_hour: fields.cutOffHour,
  };
}

export async function readChoices(tx: Tx): Promise<PaymentChoices> {
  return await tx.selectFrom('extranet.payment_choices').select(['without_email as withoutEmail', 'debit_without_code as debitWithoutCode', 'kept_months as keptMonths']).executeTakeFirst() ?? { withoutEmail: false, debitWithoutCode: false, keptMonths: 13 };
}

export async function saveChoices(tx: Tx, agencyId: Id, { withoutEmail, debitWithoutCode, keptMonths }: PaymentChoices): Promise<void> {
  const row = { without_email: withoutEmail, debit_without_code: debitWithoutCode, kept_months: keptMonths };
  await tx.insertInto('extranet.payment_choices').values({ agency_id: agencyId, ...row }).onConflict((oc) => oc.column('agency_id').doUpdateSet(row)).execute();
}
