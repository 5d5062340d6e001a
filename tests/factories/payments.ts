import { newId, type Id } from '../../server/kernel/ids.ts';
import type { TestDatabase } from '../support/database.ts';

/** Contracts for online payments and payments under way, put straight into their tables. Each returns the new row's id. */
export function paymentsFactory(db: Pick<TestDatabase, 'owner'>, agencyId: Id) {
  const insert = async (table: string, row: Record<string, unknown>): Promise<Id> => {
    const columns = Object.keys(row);
    await db.owner.query(`insert into extranet.${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
    return row.id as Id;
  };
  return {
    /** With cards on. `building` null: of rental management. */
    account: (row: { building?: Id | null; holder?: string; provider?: 'stripe' | 'stripe-sandbox' | 'lyra-sandbox'; cardOn?: boolean; secretKey?: string; webhookSecret?: string; merchantEmail?: string; aboveBasisPoints?: number } = {}): Promise<Id> => insert('payment_accounts', {
      id: newId(), agency_id: agencyId, building_id: row.building ?? null, holder: row.holder ?? 'SDC Les Tilleuls', card_on: row.cardOn ?? true, provider: row.provider ?? 'stripe-sandbox', shop_id: row.provider === 'lyra-sandbox' ? '10000000' : null,
      secret_key_sealed: row.secretKey ?? 'sealed', webhook_secret_sealed: row.webhookSecret ?? 'sealed', merchant_email: row.merchantEmail ?? 'compta@example.org', above_basis_points: row.aboveBasisPoints ?? 1000, transit_account: '511500',
    }),
    intent: (row: { payerId: Id; bankAccountId: Id; accountId?: Id; cents?: number; method?: 'CARD' | 'SEPA_OOFF'; createdAt?: string; externalId?: string | null }): Promise<Id> => insert('payment_intents', {
      id: newId(), agency_id: agencyId, account_id: row.accountId ?? newId(), account_code: 'C0014', account_kind: 'coOwner', bank_account_id: row.bankAccountId, payer_id: row.payerId, payer_email: 'helene@example.org',
      attempt: newId(), amount_cents: row.cents ?? 30_000, method: row.method ?? 'CARD', provider: 'stripe-sandbox', external_id: row.externalId ?? null, created_at: row.createdAt ?? '2026-11-24T09:58:00Z',
    }),
  };
}
