import type { Day } from '../../kernel/day.ts';
import type { BankMovement } from './bank-movement.ts';
import { euros, frenchDay, gapWords, magnitude, paymentsWords, sumOf } from './list-words.ts';
import { unknown, type Match, type MatchedList, type OpenItem } from './match.ts';

/** Payments handed to the bank in one block of one file, which it may book as one movement (ISO 20022, BtchBookg). */
export interface OpenList {
  id: string;
  /** What the file calls it: the block (PmtInfId) and the file (MsgId). */
  blockId: string;
  messageId: string;
  /** The day asked of the bank: it moves nothing before. */
  executeOn: Day;
  /** Its payments that are awaited, by the ids of their open items. */
  itemIds: readonly string[];
  /** Those that were seen and may come back, by the ids of their settled items. */
  backIds: readonly string[];
}

interface Awaited {
  list: OpenList;
  items: OpenItem[];
  cents: bigint;
}

/** Lists with what is still awaited of each: what was settled one by one is no longer theirs. */
function awaitedOf(lists: readonly OpenList[], items: readonly OpenItem[]): Awaited[] {
  const open = new Map(items.filter((item) => item.settled !== true).map((item) => [item.id, item]));
  return lists.map((list) => {
    const own = list.itemIds.flatMap((id) => open.get(id) ?? []);
    return { list, items: own, cents: sumOf(own) };
  });
}

/** Lists that a movement names: by their block or, failing that, by their file. */
export function listsNamed({ blockId, messageId }: BankMovement, lists: readonly OpenList[]): OpenList[] {
  const byBlock = lists.filter((list) => list.blockId === blockId);
  return byBlock.length > 0 ? byBlock : lists.filter((list) => list.messageId === messageId);
}

/** How the movement calls it. */
export const nameIn = ({ blockId }: BankMovement, list: OpenList): string => (list.blockId === blockId ? list.blockId : list.messageId);

/** It has no reference of anything. */
export const isUnnamed = (movement: BankMovement): boolean => [movement.blockId, movement.messageId, movement.endToEndId, movement.mandateId, movement.counterpartyIban].every((one) => one === null) && movement.parts.length === 0;

/**
 * The list that a movement names. Certain when it is of all that is still awaited of it, and of as many payments as the bank says; another amount settles nothing, and
 * the words say the gap. Null: it names no list of ours.
 */
export function matchNamedList(movement: BankMovement, lists: readonly OpenList[], items: readonly OpenItem[]): Match | null {
  if (movement.reversal) return null;
  const all = awaitedOf(lists, items);
  const named = all.filter(({ list }) => listsNamed(movement, lists).includes(list));
  const [first] = named;
  if (!first) return null;
  const exact = named.filter(({ items: own, cents }) => own.length > 0 && cents === movement.cents);
  if (exact.length === 1) return settled(movement, exact, exact[0]!.list.blockId);
  const open = named.filter(({ items: own }) => own.length > 0);
  const whole = sumOf(open);
  if (exact.length === 0 && open.length > 1 && whole === movement.cents) return settled(movement, open, open[0]!.list.messageId);
  const reference = nameIn(movement, first.list);
  if (exact.length > 1) return unknown('list', `À identifier : le fichier ${reference} a plusieurs listes de ce montant, et la banque ne dit pas laquelle.`);
  if (open.length === 0) return unknown('list', `À identifier : la liste ${reference} est la nôtre, mais plus rien n’en est attendu. Vérifiez auprès de la banque qu’elle n’est pas passée deux fois.`);
  return unknown('list', `À identifier : la liste ${reference} est la nôtre, mais ${gapWords(whole, movement.cents)} Rien n’est comptabilisé : demandez à la banque le détail de cette opération.`);
}

/** A movement that names nothing, of the amount of exactly one list whose day has come: for somebody to confirm. */
export function matchListAmount(movement: BankMovement, lists: readonly OpenList[], items: readonly OpenItem[]): Match | null {
  if (movement.reversal || !isUnnamed(movement)) return null;
  const exact = awaitedOf(lists, items).filter(({ list, items: own, cents }) => own.length > 0 && cents === movement.cents && list.executeOn <= movement.on);
  const [one] = exact;
  if (exact.length !== 1 || !one) return null;
  return { ...found('list-amount', one.items, { id: one.list.id, reference: one.list.blockId }), certainty: 'proposal', score: 50, explanation: `À confirmer : sans référence, mais du montant de la seule liste attendue de ${euros(magnitude(one.cents))}, ${paymentsWords(one.items.length)}, à exécuter le ${frenchDay(one.list.executeOn)}.` };
}

function settled(movement: BankMovement, lists: readonly Awaited[], reference: string): Match {
  const own = lists.flatMap((one) => one.items);
  const match = found('list', own, { id: lists[0]!.list.id, reference });
  if (movement.payments !== null && movement.payments !== own.length) return { ...match, certainty: 'proposal', score: 70, explanation: `À confirmer : la liste ${reference} est la nôtre et le montant est celui attendu, mais la banque annonce ${paymentsWords(movement.payments)} et ${own.length} ${own.length > 1 ? 'sont attendues' : 'est attendue'}.` };
  return { ...match, explanation: `Rapproché : la liste ${reference} est la nôtre et le montant est celui attendu, ${paymentsWords(own.length)}.` };
}

const found = (step: Match['step'], items: readonly OpenItem[], list: MatchedList): Match => ({ step, certainty: 'certain', itemIds: items.map(({ id }) => id), accountId: null, score: 98, explanation: '', list, several: false });
