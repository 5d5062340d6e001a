import { sql } from 'kysely';
import { idOf, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface BankAccount {
  id: Id;
  buildingId: Id | null;
  holder: string;
  provider: 'stripe-sandbox' | 'lyra-sandbox';
  /** Null: it takes no debits. */
  iban: string | null;
}

/** Invented, with the check digits of a real one. */
const CREDITOR_ID = 'FR72ZZZ123456';

/**
 * Each co-ownership is paid on its own bank account, rental management on one of its own; those that pay through a real provider are left out. Every other co-ownership
 * banks where cards go through Lyra, so that both providers are seen.
 */
export async function findBankAccounts(tx: Tx): Promise<BankAccount[]> {
  const { rows: [agency] } = await sql<{ id: Id; name: string }>`select id, name from platform.agencies where id = platform.current_agency()`.execute(tx);
  const buildings = await sql<{ id: Id; name: string; iban: string | null }>`select b.id, b.name, nullif(regexp_replace(upper(b.iban), '[^A-Z0-9]', '', 'g'), '') as iban from office.buildings b where exists (select from office.accounts a where a.building_id = b.id and a.kind = 'coOwner') order by b.name`.execute(tx);
  const rental = (await tx.selectFrom('office.rental_bank_accounts').select('iban').orderBy('label').executeTakeFirst())?.iban ?? null;
  const known = await sql<{ id: Id; buildingId: Id | null; provider: string }>`select id, building_id as "buildingId", provider from extranet.payment_accounts`.execute(tx);
  const accounts = [...buildings.rows.map(({ id, name, iban }) => ({ buildingId: id as Id | null, holder: `Syndicat des copropriétaires ${name}`, iban })), { buildingId: null, holder: `${agency!.name}, gestion locative`, iban: rental }];
  return accounts.flatMap(({ buildingId, holder, iban }, index) => {
    const contract = known.rows.find((one) => one.buildingId === buildingId);
    const provider = contract?.provider ?? (buildingId !== null && index % 2 === 1 ? 'lyra-sandbox' : 'stripe-sandbox');
    return provider === 'stripe-sandbox' || provider === 'lyra-sandbox' ? [{ id: contract?.id ?? idOf(`sandbox ${agency!.id} ${buildingId}`), buildingId, holder, provider, iban }] : [];
  });
}

export async function saveSandboxContract(tx: Tx, agencyId: Id, { id, buildingId, holder, provider, iban, shopId, secretKeySealed, webhookSecretSealed }: BankAccount & { shopId: string | null; secretKeySealed: string; webhookSecretSealed: string }): Promise<void> {
  await sql`
    insert into extranet.payment_accounts (id, agency_id, building_id, holder, card_on, provider, shop_id, secret_key_sealed, webhook_secret_sealed, merchant_email, transit_account, sepa_on, creditor_id, iban)
    values (${id}, ${agencyId}, ${buildingId}, ${holder}, true, ${provider}, ${shopId}, ${secretKeySealed}, ${webhookSecretSealed}, 'compta@delorme.example', ${buildingId === null ? '511000' : '471000'}, ${iban !== null}, ${iban === null ? null : CREDITOR_ID}, ${iban})
    on conflict (id) do update set shop_id = excluded.shop_id, secret_key_sealed = excluded.secret_key_sealed, webhook_secret_sealed = excluded.webhook_secret_sealed`.execute(tx);
}
