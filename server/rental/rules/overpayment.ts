import { allocate } from '../../kernel/allocation.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { DueItem, Reason, RubricAmount } from '../model.ts';
import { splitByRubric, type RubricOrder } from './receipt.ts';
import { euros, frenchDay } from './words.ts';

/** A part of a payment put on something due. */
export interface Allocation {
  itemId: Id;
  leaseId: Id;
  mandateId: Id;
  cents: bigint;
  rubrics: RubricAmount[];
  /** The item keeps something open: its lettering stays partial. */
  partial: boolean;
}

export interface Imputation {
  allocations: Allocation[];
  /** Beyond what is due: of a payment, its overpayment (trop-perçu). */
  leftCents: bigint;
  explanation: string[];
}

/**
 * Puts an amount on what is due: what the debtor chose first, then due items by age, items of one day in proportion (civil code, art. 1342-10). Items that are not yet
 * due on `on` take nothing, unless they were chosen.
 */
export function impute(cents: bigint, items: readonly DueItem[], { on, chosen = [], order = 'proportional' }: { on: Day; chosen?: readonly Id[]; order?: RubricOrder | undefined }): Imputation {
  const first = items.filter((item) => chosen.includes(item.id)).toSorted((a, b) => chosen.indexOf(a.id) - chosen.indexOf(b.id)).map((item) => [item]);
  const groups = [...first, ...byAge(items.filter((item) => !chosen.includes(item.id) && item.dueOn <= on))];
  const taken: { item: DueItem; cents: bigint }[] = [];
  let left = cents;
  for (const group of groups) {
    const open = group.map(openOf);
    const whole = open.reduce((sum, one) => sum + one, 0n);
    const share = left < whole ? left : whole;
    if (share <= 0n) continue;
    const parts = share === whole ? open : allocate(share, open);
    group.forEach((item, index) => { if (parts[index]! > 0n) taken.push({ item, cents: parts[index]! }); });
    left -= share;
  }
  const allocations = taken.map(({ item, cents: part }): Allocation => ({ itemId: item.id, leaseId: item.leaseId, mandateId: item.mandateId, cents: part, rubrics: splitByRubric(item.open, part, order), partial: part < openOf(item) }));
  return { allocations, leftCents: left, explanation: allocations.map((one) => sentence(one, items.find((item) => item.id === one.itemId)!, chosen.includes(one.itemId))) };
}

export interface OverpaymentSource {
  /** The line of the tenant's overpayment, on its own account. */
  lineId: Id;
  leaseId: Id;
  mandateId: Id;
  cents: bigint;
  lettered: boolean;
}

export interface AllocationContext {
  mandateActive: boolean;
  periodOpen: boolean;
  /** Pairs of source line and target item of the runs before. */
  alreadyAllocated: ReadonlySet<string>;
  items: readonly DueItem[];
}

/** The name of a pair in `alreadyAllocated`. */
export function pairOf(lineId: Id, itemId: Id): string {
  return `${lineId} ${itemId}`;
}

/** Everything that must hold before an allocation is posted. A fault stops this lease alone, and is listed. Empty when all holds. */
export function allocationFaults(source: OverpaymentSource, allocations: readonly Allocation[], context: AllocationContext): Reason[] {
  const faults: Reason[] = [];
  const add = (broken: boolean, code: string, sentence_: string) => { if (broken) faults.push({ code, sentence: sentence_ }); };
  const total = allocations.reduce((sum, one) => sum + one.cents, 0n);
  const openBefore = sum(context.items.filter((item) => allocations.some((one) => one.itemId === item.id)).map(openOf));
  const openAfter = sum(allocations.map((one) => openOf(context.items.find((item) => item.id === one.itemId)!) - one.cents));
  add(allocations.some((one) => one.leaseId !== source.leaseId), 'other-lease', 'L’affectation vise un autre bail : elle demande la confirmation du gestionnaire.');
  add(allocations.some((one) => one.mandateId !== source.mandateId), 'other-mandate', 'L’affectation vise un autre mandat : l’argent changerait de propriétaire.');
  add(total > source.cents, 'more-than-overpaid', `L’affectation de ${euros(total)} dépasse le trop-perçu de ${euros(source.cents)}.`);
  add(allocations.some((one) => sum(one.rubrics.map((rubric) => rubric.cents)) !== one.cents), 'rubrics-differ', 'La somme des rubriques diffère du montant affecté.');
  add(source.lettered, 'source-lettered', 'Le trop-perçu est déjà lettré.');
  add(allocations.some((one) => context.alreadyAllocated.has(pairOf(source.lineId, one.itemId))), 'already-allocated', 'Ce trop-perçu a déjà été affecté à cette échéance par un calcul précédent.');
  add(!context.periodOpen, 'period-closed', 'La période est clôturée : rouvrez-la, ou choisissez une date plus tardive.');
  add(!context.mandateActive, 'mandate-ended', 'Le mandat est terminé : remboursez le locataire.');
  // The tenant owes `open − overpaid` before and after: what leaves the overpayment leaves the open items too.
  add(openBefore - source.cents !== openAfter - (source.cents - total), 'balance-moves', 'Le solde du locataire changerait : l’affectation ne fait que déplacer.');
  return faults;
}

/** What a tenant owes on one of its leases. */
export interface TenantDebt {
  leaseId: Id;
  leaseNumber: string;
  ownerId: Id;
  ownerName: string;
  openCents: bigint;
}

/** An overpayment that waits, and the landlord of the lease it came through. */
export type HeldOverpayment = Pick<OverpaymentSource, 'leaseId' | 'cents'> & { ownerId: Id };

/**
 * The same tenant owes on another lease: nothing moves by itself. When the landlord is another one, the manager's confirmation is asked, since an owner's money moves.
 */
export function acrossLeases(source: HeldOverpayment, debts: readonly TenantDebt[]): { leaseId: Id; leaseNumber: string; cents: bigint; ask: string }[] {
  return debts.filter((debt) => debt.leaseId !== source.leaseId && debt.openCents > 0n).map((debt) => {
    const cents = debt.openCents < source.cents ? debt.openCents : source.cents;
    const whose = debt.ownerId === source.ownerId ? 'du même propriétaire' : `d’un autre propriétaire (${debt.ownerName})`;
    return { leaseId: debt.leaseId, leaseNumber: debt.leaseNumber, cents, ask: `Le locataire doit ${euros(debt.openCents)} sur le bail ${debt.leaseNumber}, ${whose}. Confirmez pour y affecter ${euros(cents)}.` };
  });
}

/** Why an overpayment may not be sent back: the tenant still owes on a lease of the same landlord. */
export function refundFault(source: HeldOverpayment, debts: readonly TenantDebt[]): Reason | null {
  const own = debts.filter((debt) => debt.ownerId === source.ownerId && debt.openCents > 0n);
  const owed = sum(own.map((debt) => debt.openCents));
  return owed > 0n ? { code: 'debt-remains', sentence: `Le locataire doit encore ${euros(owed)} au même propriétaire (${own.map((debt) => `bail ${debt.leaseNumber}`).join(', ')}) : affectez le trop-perçu avant de rembourser.` } : null;
}

export function openOf(item: DueItem): bigint {
  return sum(item.open.map((one) => one.cents));
}

function byAge(items: readonly DueItem[]): DueItem[][] {
  const days = [...new Set(items.map((item) => item.dueOn))].toSorted((a, b) => (a < b ? -1 : 1));
  return days.map((dueOn) => items.filter((item) => item.dueOn === dueOn));
}

function sentence({ cents, partial }: Allocation, item: DueItem, chosen: boolean): string {
  return `${euros(cents)} sur l’échéance du ${frenchDay(item.dueOn)}${chosen ? ', choisie par le locataire' : ''}${partial ? `, dont il reste ${euros(openOf(item) - cents)}` : ''}.`;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((all, one) => all + one, 0n);
}
