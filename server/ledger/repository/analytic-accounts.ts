import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface AnalyticAccount {
  code: string;
  label: string;
  payable: boolean;
}

export async function readAnalyticAccounts(tx: Tx, entityId: Id): Promise<AnalyticAccount[]> {
  return tx.selectFrom('office.ledger_analytic_accounts').select(['code', 'label', 'payable']).where('entity_id', '=', entityId).orderBy('code').execute();
}

export async function writeAnalyticAccount(tx: Tx, agencyId: Id, entityId: Id, { code, label, payable }: AnalyticAccount): Promise<void> {
  await tx.insertInto('office.ledger_analytic_accounts').values({ agency_id: agencyId, entity_id: entityId, code, label, payable })
    .onConflict((conflict) => conflict.columns(['entity_id', 'code']).doUpdateSet({ label, payable })).execute();
}
