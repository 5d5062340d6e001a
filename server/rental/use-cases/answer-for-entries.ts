import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { answerFor, readEntities, reverseEntry, type Maker, type MakerAnswer } from '../../ledger/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { readCalls } from '../repository/calls.ts';
import { depositOfEntry, findDeposit } from '../repository/deposits.ts';
import { takeInvoiceBack } from '../repository/invoices.ts';
import { readLeases } from '../repository/leases.ts';
import { callOfEntry, leaseOfAllocation, lettingOfEntry, payoutOfEntry, provisionOfEntry, receiptOfEntry, settlementOfEntry } from '../repository/made-by.ts';
import { allocationsOf, receiptsOfLease } from '../repository/receipts.ts';
import { listsOfReceipts } from '../repository/tenant-refunds.ts';
import { settlementsOf } from '../repository/settlements.ts';
import { openOf } from '../rules/overpayment.ts';
import { movedSince } from '../rules/taking-back.ts';
import { euros, ofMonth } from '../rules/words.ts';
import { cancelRentCall } from './cancel-rent-call.ts';
import { undoRefund } from './overpayments.ts';
import { PROVISION_SOURCE, readProvisions } from './provisions.ts';
import { completeLease } from './receive.ts';
import { takeReceiptBack } from './take-receipt-back.ts';
import { depositFaults, undoDeposit, undoRelease, undoReturn } from './undo-deposit.ts';
import { settlementFaults, undoSettlement } from './undo-settlement.ts';

const elsewhere = (sentence: string, to: string, label: string): MakerAnswer => ({ kind: 'elsewhere', sentence, link: { to, label } });

async function tenantOf(tx: Tx, leaseId: Id, today: Day): Promise<{ name: string; words: string; to: string; label: string }> {
  const [lease] = await readLeases(tx, { ids: [leaseId] }, today);
  return { name: lease!.tenantName, words: `${lease!.tenantName}, bail ${lease!.number}`, to: `/encaissements/${leaseId}`, label: `Compte de ${lease!.tenantName}` };
}

const calls: Maker = async (tx, viewer, entry, today) => {
  const call = await callOfEntry(tx, entry.id);
  if (!call || call.kind !== 'rent') return null;
  const { words, to, label } = await tenantOf(tx, call.leaseId, today);
  const [standing] = await readCalls(tx, { callIds: [call.id] });
  const paid = standing!.dueCents - openOf(standing!);
  if (paid !== 0n) return elsewhere(`Cette écriture vient de l’appel de loyer ${ofMonth(call.month)} de ${words}, qui a reçu ${euros(paid)}. Annulez ou basculez d’abord cet encaissement sur son compte.`, to, label);
  return {
    kind: 'here', follows: [`L’appel de loyer ${ofMonth(call.month)} de ${words} est annulé\u00A0: il n’est plus dû, son avis d’échéance est retiré, et le mois redevient à quittancer.`, 'Les honoraires pris sur cet appel, s’il y en a, sont rendus au prochain calcul.'],
    takeBack: async (on) => (await cancelRentCall(tx, viewer, call.id, today, on)).entryId,
  };
};

const receipts: Maker = async (tx, viewer, entry, today) => {
  const made = await receiptOfEntry(tx, entry.id);
  const receipt = made && (await receiptsOfLease(tx, made.leaseId)).find(({ id }) => id === made.id);
  if (!receipt) return null;
  const { words, to, label } = await tenantOf(tx, receipt.leaseId, today);
  const came = `Cette écriture vient de l’encaissement de ${euros(receipt.cents)} de ${words}.`;
  if (receipt.returnedOn !== null) return elsewhere(`${came} Il est déjà annulé ou rejeté, par une autre écriture.`, to, label);
  const listId = (await listsOfReceipts(tx, [receipt.id])).get(receipt.id);
  if (listId) return elsewhere(`${came} Son trop-perçu est dans une liste de virements aux locataires\u00A0: annulez d’abord la liste.`, `/reversements/${listId}`, 'Liste de virements');
  const moved = movedSince(await allocationsOf(tx, { receiptId: receipt.id }), receipt.refundedCents);
  if (moved) return elsewhere(`${came} ${moved.sentence} Annulez l’encaissement sur le compte du locataire\u00A0: tout ce qu’il a payé est alors repris d’où il se trouve.`, to, label);
  return {
    kind: 'here', follows: [`L’encaissement de ${euros(receipt.cents)} de ${words} est annulé\u00A0: ce qu’il payait est dû à nouveau, et les quittances ou reçus qui n’en sont plus vrais sont retirés.`, 'Les honoraires pris dessus, s’il y en a, sont rendus au prochain calcul.'],
    takeBack: (on) => takeReceiptBack(tx, viewer, receipt.id, on, today),
  };
};

/** On the account of a tenant: `how` says what is done there. */
const onAccount = (what: string, how: string, find: (tx: Tx, id: Id) => Promise<Id | null>): Maker => async (tx, _viewer, entry, today) => {
  const leaseId = await find(tx, entry.id);
  if (leaseId === null) return null;
  const { words, to, label } = await tenantOf(tx, leaseId, today);
  return elsewhere(`Cette écriture vient ${what} (${words}). ${how}`, to, label);
};

const refunds: Maker = async (tx, viewer, entry, today) => {
  const receipt = await receiptOfEntry(tx, entry.id);
  if (!receipt) return null;
  const { words } = await tenantOf(tx, receipt.leaseId, today);
  return { kind: 'here', follows: [`Le remboursement du trop-perçu de ${words} est annulé\u00A0: le trop-perçu attend à nouveau d’être affecté ou rendu.`], takeBack: async (on) => (await undoRefund(tx, viewer, receipt.id, on, today)).entryId };
};

const deposits: Maker = async (tx, viewer, entry, today) => {
  const made = await depositOfEntry(tx, entry.id);
  if (!made) return null;
  const { words, to, label } = await tenantOf(tx, made.leaseId, today);
  const deposit = (await findDeposit(tx, made.leaseId))!;
  if (made.what === 'deposit') {
    if (deposit.refundedOn !== null) return elsewhere(`Cette écriture vient du dépôt de garantie de ${words}, qui a été restitué depuis. Annulez d’abord sa restitution.`, to, label);
    return { kind: 'here', follows: [`Le dépôt de garantie de ${words} n’est plus enregistré\u00A0: enregistrez-le de nouveau s’il a bien été reçu.`], takeBack: async (on) => (await undoDeposit(tx, viewer, made.leaseId, on, today))! };
  }
  const faults = await depositFaults(tx, await completeLease(tx, made.leaseId, today), deposit, made.what, today);
  if (faults.length > 0) return elsewhere(`Cette écriture vient ${made.what === 'return' ? 'de la restitution du dépôt' : 'du solde du dépôt'} de ${words}. ${faults.map(({ sentence }) => sentence).join(' ')}`, to, label);
  return made.what === 'return'
    ? { kind: 'here', follows: [`La restitution du dépôt de ${words} est annulée\u00A0: le dépôt est de nouveau détenu${deposit.unpaidCents > 0n ? ', les loyers qu’il avait payés sont dus' : ''}, et le décompte quitte l’espace du locataire.`], takeBack: async (on) => (await undoReturn(tx, viewer, made.leaseId, null, on, today))! }
    : { kind: 'here', follows: [`Le solde du dépôt de ${words} est annulé\u00A0: la provision de ${euros(deposit.keptCents)} est de nouveau gardée.`], takeBack: async (on) => (await undoRelease(tx, viewer, made.leaseId, null, on, today))! };
};

const settlements: Maker = async (tx, viewer, entry, today) => {
  const id = await settlementOfEntry(tx, entry.id);
  const [settlement] = id === null ? [] : await settlementsOf(tx, { id });
  if (!settlement) return null;
  const { words } = await tenantOf(tx, settlement.leaseId, today);
  const came = `Cette écriture vient de la régularisation des charges de ${words}.`;
  const faults = await settlementFaults(tx, settlement);
  if (faults.length > 0) return elsewhere(`${came} ${faults.map(({ sentence }) => sentence).join(' ')}`, `/encaissements/${settlement.leaseId}`, 'Compte du locataire');
  if (settlement.instalments === 12) return elsewhere(`${came} Elle est une de ses douze échéances\u00A0: annulez la régularisation entière sur son écran.`, '/charges', 'Régularisation des charges');
  return { kind: 'here', follows: [`La régularisation des charges de ${words} n’est plus comptabilisée\u00A0: ${settlement.balanceCents > 0n ? 'le locataire ne la doit plus' : 'ce qu’elle payait est dû à nouveau'}. Son décompte reste, et peut être comptabilisé de nouveau ou annulé.`], takeBack: async (on) => (await undoSettlement(tx, viewer, settlement.id, null, on, today)).get(entry.id)! };
};

const letting: Maker = async (tx, _viewer, entry, today) => {
  const fee = await lettingOfEntry(tx, entry.id);
  if (!fee) return null;
  const { words, to, label } = await tenantOf(tx, fee.leaseId, today);
  return elsewhere(`Cette écriture vient de la facture d’honoraires de location ${fee.number} (${words}). Annulez-la sur le compte du locataire\u00A0: un avoir est alors établi pour chacun.`, to, label);
};

const payouts: Maker = async (tx, _viewer, entry) => {
  const payout = await payoutOfEntry(tx, entry.id);
  return payout && elsewhere(`Cette écriture vient du virement à ${payout.name}, que la banque a exécuté. S’il revient, validez son mouvement sur le relevé\u00A0: la somme est alors due à nouveau.`, `/reversements/${payout.listId}`, 'Liste de virements');
};

const provisions: Maker = async (tx, viewer, entry, today) => {
  const made = await provisionOfEntry(tx, entry.id);
  if (!made) return null;
  const { keptCents, freeCents } = await readProvisions(tx, viewer, made.mandateId, today);
  const there = `/mandats/${made.mandateId}`;
  if (made.cents > 0n && keptCents < made.cents) return elsewhere(`Cette écriture garde ${euros(made.cents)} sur les reversements du propriétaire, et il n’en reste que ${euros(keptCents)}\u00A0: le reste lui a déjà été rendu.`, there, 'Mandat');
  if (made.cents < 0n && freeCents < -made.cents) return elsewhere(`Cette écriture rend ${euros(-made.cents)} aux reversements du propriétaire, et son compte n’en porte plus que ${euros(freeCents > 0n ? freeCents : 0n)}\u00A0: le reste lui a été reversé.`, there, 'Mandat');
  return { kind: 'here', follows: [made.cents > 0n ? `${euros(made.cents)} ne sont plus gardés\u00A0: ils reviennent aux reversements du propriétaire.` : `${euros(-made.cents)} sont de nouveau gardés sur les reversements du propriétaire.`], takeBack: async (on) => (await reverseEntry(tx, viewer, today, entry.id, on)).id };
};

/** An invoice imported for an owner: it may be imported again. One of a co-ownership is its own module's. */
const invoices: Maker = async (tx, viewer, entry, today) => {
  const key = entry.sourceKey?.replace(/~\d+$/, '') ?? null;
  if (key === null || (await readEntities(tx)).find(({ id }) => id === entry.entityId)?.kind !== 'rental') return null;
  return {
    kind: 'here', follows: ['La facture électronique est notée extournée, et peut être importée de nouveau.'],
    takeBack: async (on) => {
      await takeInvoiceBack(tx, key, on);
      return (await reverseEntry(tx, viewer, today, entry.id, on)).id;
    },
  };
};

/** Rental management answers for the entries it made when somebody takes one back from the books. */
export function answerForEntries(): void {
  answerFor('rental', {
    rents: calls, 'rent-receipt': receipts, 'overpayment-refund': refunds, deposit: deposits, 'deposit-return': deposits, 'deposit-release': deposits, 'charges-settlement': settlements, 'letting-fees': letting, payout: payouts, 'fee-draw': payouts, 'tenant-refund': payouts, [PROVISION_SOURCE]: provisions, 'factur-x': invoices,
    'rent-return': onAccount('du rejet ou de l’annulation d’un encaissement', 'Si l’argent est finalement revenu, enregistrez un nouvel encaissement sur son compte.', async (tx, id) => (await receiptOfEntry(tx, id))?.leaseId ?? null),
    'rental-move': onAccount('d’un basculement', 'Basculez l’affectation en sens inverse sur son compte.', leaseOfAllocation),
    overpayment: onAccount('de l’affectation d’un trop-perçu', 'Basculez-la vers l’échéance voulue sur son compte, ou annulez l’encaissement d’où vient le trop-perçu.', leaseOfAllocation),
    'rental-fees': async () => elsewhere('Cette écriture vient d’un calcul d’honoraires. Annulez ou basculez les encaissements qui les ont portés\u00A0: le prochain calcul rend ou reprend la différence.', '/honoraires', 'Honoraires de gestion'),
    // What waits to be known is the bank’s: it says so itself as long as the movement waits.
    'bank-unidentified': async () => ({ kind: 'books' }),
  });
}
