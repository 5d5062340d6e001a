import type { Id } from '../../server/kernel/ids.ts';
import { extranetFactory } from '../factories/extranet.ts';
import { officeFactory } from '../factories/office.ts';
import { paymentsFactory } from '../factories/payments.ts';
import type { TestApp } from './app.ts';

/** The account that one-off debits are paid to. */
export const DEBIT_IBAN = 'FR7630006000011234567890189';

export interface DebitPayer {
  accountId: Id;
  /** Signs in as `e.martin`. */
  identityId: Id;
  contractId: Id;
}

/** A tenant who owes 910.00 on a day, as their lease and their space say, and the contract by which rental management takes one-off debits (EX-32). */
export async function debitPayer(app: TestApp, owesOn: string): Promise<DebitPayer> {
  const office = officeFactory(app.db, app.agencyId);
  const put = extranetFactory(app.db, app.agencyId);
  const building = await office.building('Les Tilleuls', 'rental');
  const owner = await office.party({ lastName: 'LEROY' });
  const mandateId = await office.mandate({ buildingId: building, lotIds: [], partyId: owner, accountId: await office.account({ partyId: owner, kind: 'landlord', buildingId: building }) });
  const partyId = await office.party({ lastName: 'MARTIN' });
  const accountId = await office.account({ partyId, kind: 'tenant', buildingId: building, code: 'L0001' });
  const leaseId = await office.put('leases', { number: 'B0001', mandate_id: mandateId, building_id: building, tenant_party_id: partyId, account_id: accountId, entry_on: '2024-01-01', rent_cents: 85_000, charges_cents: 6_000 });
  await app.db.owner.query('insert into office.lease_lots (agency_id, lease_id, lot_id) values ($1, $2, $3)', [app.agencyId, leaseId, await office.lot(building)]);
  const identityId = await put.identity({ name: 'Éloïse MARTIN', login: 'e.martin' });
  await put.card({ id: accountId, kind: 'account', label: 'L0001', parentId: identityId, data: { kind: 'tenant' } });
  await put.grant({ identityId, role: 'holder', space: 'tenant', placeId: accountId });
  await put.accountLine({ accountId, on: owesOn, cents: 91_000 });
  const contractId = await paymentsFactory(app.db, app.agencyId).account({ holder: 'Cabinet Essai, gérance', cardOn: false });
  await app.db.owner.query("update extranet.payment_accounts set sepa_on = true, creditor_id = 'FR72ZZZ123456', iban = $2, transit_account = '511500' where id = $1", [contractId, DEBIT_IBAN]);
  return { accountId, identityId, contractId };
}
