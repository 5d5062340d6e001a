import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { balancesOn } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { listen, type BroughtTerms } from '../../platform/events/announce.ts';
import { idsByNumber, writeLeaseTerms, writeMandateTerms } from '../repository/bring-terms.ts';
import { findDeposit, insertDeposit } from '../repository/deposits.ts';
import { termsOfLeases, USUAL_TERMS } from '../repository/lease-terms.ts';
import { readLeases, readMandates } from '../repository/leases.ts';
import { USUAL_ACCOUNTS } from '../rules/books.ts';
import { mergedLeaseTerms, mergedTerms, sameTerms } from '../rules/brought-terms.ts';
import { euros } from '../rules/words.ts';
import { findClientBooks } from './books.ts';

let hearing = false;

/** A move-in brought contracts: their clauses become terms, their deposits are recorded as the books brought with them hold them. */
export function hearNews(): void {
  if (hearing) return;
  hearing = true;
  listen('movein.contracts-brought', async (tx, viewer, brought) => {
    await bringMandateTerms(tx, viewer, brought);
    await bringLeaseTerms(tx, viewer, brought);
    const left = await bringDeposits(tx, viewer, brought);
    if (brought.changed.leases.size + brought.changed.mandates.size > 0) await record(tx, viewer, 'rental.terms-brought', null, { leases: brought.changed.leases.size, mandates: brought.changed.mandates.size });
    return left;
  });
}

async function bringMandateTerms(tx: Tx, viewer: Viewer, { mandates, changed, on }: BroughtTerms): Promise<void> {
  const ids = await idsByNumber(tx, 'office.mandates', mandates.map(({ number }) => number));
  const facts = new Map((await readMandates(tx, on, [...ids.values()])).map((one) => [one.id, one]));
  const rows = mandates.flatMap(({ number, feeWithCharges, payoutBlock, ...said }) => {
    const mandate = facts.get(ids.get(number) ?? '');
    if (!mandate) return [];
    const before = { withCharges: mandate.withCharges, feeBase: mandate.feeBase, reserveCents: mandate.reserveCents, thresholdCents: mandate.thresholdCents, block: mandate.block, lettingServices: mandate.lettingServices };
    const terms = mergedTerms(before, { ...said, withCharges: feeWithCharges, block: payoutBlock });
    return sameTerms(terms, before) ? [] : [{ id: mandate.id, number, terms }];
  });
  await writeMandateTerms(tx, viewer.agencyId, rows);
  for (const { number } of rows) changed.mandates.add(number);
}

async function bringLeaseTerms(tx: Tx, viewer: Viewer, { leases, changed }: BroughtTerms): Promise<void> {
  const ids = await idsByNumber(tx, 'office.leases', leases.map(({ number }) => number));
  const known = await termsOfLeases(tx, [...ids.values()]);
  const rows = leases.flatMap(({ number, depositHeldBy: _held, depositReceivedOn: _received, ...said }) => {
    const id = ids.get(number);
    if (id === undefined) return [];
    const { version: _version, ...before } = known.get(id) ?? { version: 1, ...USUAL_TERMS };
    const terms = mergedLeaseTerms(before, said);
    return sameTerms(terms, before) ? [] : [{ id, number, terms }];
  });
  await writeLeaseTerms(tx, viewer.agencyId, rows);
  for (const { number } of rows) changed.leases.add(number);
}

/** Deposits whose holder is said. One that the agency holds must stand in the books that were brought; the others are told, and recorded by hand. */
async function bringDeposits(tx: Tx, viewer: Viewer, { leases, changed, on }: BroughtTerms): Promise<string[]> {
  const said = leases.filter(({ depositHeldBy }) => depositHeldBy !== null);
  if (said.length === 0) return [];
  const ids = await idsByNumber(tx, 'office.leases', said.map(({ number }) => number));
  const facts = new Map((await readLeases(tx, { ids: [...ids.values()] }, on)).map((one) => [one.number, one]));
  const held = await depositsInBooks(tx, on);
  const left: string[] = [];
  for (const { number, depositHeldBy, depositReceivedOn } of said) {
    const lease = facts.get(number);
    if (!lease || lease.mandateId === null || lease.depositCents === null || await findDeposit(tx, lease.id)) continue;
    const inBooks = held.get(lease.tenantCode ?? '') ?? 0n;
    if (depositHeldBy === 'agency' && inBooks !== lease.depositCents) {
      left.push(`${number} (${euros(lease.depositCents)} au bail, ${euros(inBooks)} en comptabilité)`);
      continue;
    }
    const deposit: { leaseId: Id; mandateId: Id } = { leaseId: lease.id, mandateId: lease.mandateId };
    if (await insertDeposit(tx, viewer.agencyId, { ...deposit, heldBy: depositHeldBy!, cents: lease.depositCents, receivedOn: depositReceivedOn ?? lease.entryOn, entryId: null })) changed.leases.add(number);
  }
  return left.length === 0 ? [] : [`Dépôts de garantie que l’agence détient et que la comptabilité reprise ne porte pas, donc non enregistrés\u00A0: ${left.slice(0, 20).join(', ')}${left.length > 20 ? ` et ${left.length - 20} autres` : ''}. Vérifiez-les, puis enregistrez-les sur la fiche de leur bail.`];
}

async function depositsInBooks(tx: Tx, on: Day): Promise<Map<string, bigint>> {
  const entityId = await findClientBooks(tx);
  const balances = entityId === null ? [] : await balancesOn(tx, entityId, on);
  return new Map(balances.filter(({ account }) => account === USUAL_ACCOUNTS.deposits).map(({ auxiliary, cents }) => [auxiliary, -cents]));
}
