import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { reverseEntry } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { bookUnidentified, coOwnershipMoney, isCoOwnerOf, paySupplier, recordReceipt } from '../../syndic/public.ts';
import { refusals } from '../errors.ts';
import type { Candidate, Made, Movement, Target } from '../model.ts';
import { knownPayers, noteReturned, originsOf } from '../repository/movements.ts';
import { lineOf, nameOf } from '../rules/words.ts';

/** What the bank of a co-ownership may move: what co-owners owe, what suppliers are owed, receipts that come back. */
export async function coOwnerCandidates(tx: Tx, viewer: Viewer, buildingId: Id): Promise<Candidate[]> {
  const { coOwners, suppliers } = await coOwnershipMoney(tx, viewer, buildingId);
  const [payers, paid, origins] = [await knownPayers(tx, 'coOwner'), await knownPayers(tx, 'supplier'), await originsOf(tx, 'coOwner')];
  const own = new Map(coOwners.map((one) => [one.accountId, one]));
  return [
    ...coOwners.flatMap(({ accountId, code, name, iban, amounts }): Candidate[] => {
      const item = { endToEndId: null, mandateId: null, references: [code], ibans: [...payers.get(accountId) ?? [], ...listed(iban)], name, accountId };
      // Nobody who owes nothing is left out: what comes from them is paid ahead, and somebody confirms it.
      return (amounts.length === 0 ? [0n] : amounts).map((cents, place) => ({ item: { ...item, id: `${accountId} ${place}`, cents }, target: { kind: 'coOwner', id: accountId }, returnsId: null }));
    }),
    ...suppliers.flatMap(({ contractorId, code, name, iban, invoices }) => invoices.map(({ reference, cents }, place): Candidate => ({
      item: { id: `${contractorId} ${place}`, cents: -cents, endToEndId: null, mandateId: null, references: [...listed(reference), code], ibans: [...paid.get(contractorId) ?? [], ...listed(iban)], name, accountId: contractorId }, target: { kind: 'supplier', id: contractorId }, returnsId: null,
    }))),
    ...origins.filter(({ target }) => own.has(target.id)).map((origin): Candidate => ({
      item: { id: `entry ${origin.madeId}`, cents: origin.cents, endToEndId: origin.endToEndId, mandateId: null, references: [own.get(origin.target.id)!.code], ibans: listed(origin.iban), name: origin.name ?? '', accountId: origin.target.id, settled: true }, target: origin.target, returnsId: origin.madeId,
    })),
  ];
}

export async function postCoOwnerMovement(tx: Tx, viewer: Viewer, buildingId: Id, movement: Movement, target: Target, today: Day): Promise<Made> {
  const { movedOn: on, cents } = movement;
  // The entry of what waited to be identified has the movement's own key.
  const sourceKey = movement.state === 'unidentified' ? `${nameOf(movement)} identified` : nameOf(movement);
  const label = lineOf(movement);
  if (target.kind === 'supplier') {
    if (cents > 0n) throw refusals.creditToSupplier();
    return { entryId: await paySupplier(tx, viewer, today, buildingId, target.id, { on, cents: -cents, label, sourceKey: `bank:${sourceKey}` }), madeId: null };
  }
  if (target.kind !== 'coOwner' || !(await isCoOwnerOf(tx, target.id, buildingId))) throw refusals.wrongAccount();
  if (cents < 0n) {
    const returnedId = movement.returnsId ?? (await originsOf(tx, 'coOwner')).find((one) => one.target.id === target.id && one.cents === -cents)?.madeId ?? null;
    if (returnedId === null) throw refusals.wrongSide();
    await noteReturned(tx, movement.id, returnedId);
    return { entryId: (await reverseEntry(tx, viewer, today, returnedId, on)).id, madeId: null };
  }
  const { entryId } = await recordReceipt(tx, viewer, today, target.id, { on, cents, label, chosen: [], sourceKey: `bank:${sourceKey}` });
  return { entryId, madeId: entryId };
}

export async function postUnknownMovement(tx: Tx, viewer: Viewer, buildingId: Id, movement: Movement, today: Day): Promise<Made> {
  return { entryId: await bookUnidentified(tx, viewer, today, buildingId, { on: movement.movedOn, cents: movement.cents, label: lineOf(movement), sourceKey: `bank:${nameOf(movement)}` }), madeId: null };
}

const listed = (text: string | null): string[] => (text === null || text === '' ? [] : [text]);
