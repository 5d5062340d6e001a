import { grouped } from '../../kernel/french-text.ts';
import type { Day } from '../../kernel/day.ts';
import type { BankMovement } from './bank-statement.ts';
import type { Match, MatchedList, OpenItem } from './match.ts';

/** Payments handed to the bank in one block of one file, which it may book as one movement (ISO 20022, BtchBookg). */
export interface OpenList {
  id: string;
  /** What the file calls it: the block (PmtInfId) and the file (MsgId). */
  blockId: string;
  messageId: string;
  /** The day asked of the bank: it moves nothing before. */
  executeOn: Day;
  /** Its payments, by the ids of their open items. */
  itemIds: readonly string[];
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

/**
 * The list that a movement names. Certain when it is of all that is still awaited of it, and of as many payments as the bank says; another amount settles nothing, and
 * the words say the gap. Null: it names no list of ours.
 */
export function matchNamedList(movement: BankMovement, lists: readonly OpenList[], items: readonly OpenItem[]): Match | null {
  if (movement.reversal) return null;
  const all = awaitedOf(lists, items);
  const byBlock = all.filter(({ list }) => list.blockId === movement.blockId);
  const ofFile = byBlock.length > 0 ? [] : all.filter(({ list }) => list.messageId === movement.messageId);
  const named = byBlock.length > 0 ? byBlock : ofFile;
  if (named.length === 0) return null;
  const exact = named.filter(({ items: own, cents }) => own.length > 0 && cents === movement.cents);
  if (exact.length === 1) return settled(movement, exact, exact[0]!.list.blockId);
  const open = named.filter(({ items: own }) => own.length > 0);
  const whole = sumOf(open);
  if (exact.length === 0 && open.length > 1 && whole === movement.cents) return settled(movement, open, open[0]!.list.messageId);
  const reference = byBlock[0]?.list.blockId ?? ofFile[0]!.list.messageId;
  if (exact.length > 1) return nothing('list', `À identifier : le fichier ${reference} a plusieurs listes de ce montant, et la banque ne dit pas laquelle.`);
  if (open.length === 0) return nothing('list', `À identifier : la liste ${reference} est la nôtre, mais plus rien n’en est attendu. Vérifiez auprès de la banque qu’elle n’est pas passée deux fois.`);
  return nothing('list', `À identifier : la liste ${reference} est la nôtre, mais ${gapWords(whole, movement.cents)} Rien n’est comptabilisé : demandez à la banque le détail de cette opération.`);
}

/** A movement that names nothing, of the amount of exactly one list whose day has come: for somebody to confirm. */
export function matchListAmount(movement: BankMovement, lists: readonly OpenList[], items: readonly OpenItem[]): Match | null {
  const named = [movement.blockId, movement.messageId, movement.endToEndId, movement.mandateId, movement.counterpartyIban].some((one) => one !== null);
  if (movement.reversal || named) return null;
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

const found = (step: Match['step'], items: readonly OpenItem[], list: MatchedList): Match => ({ step, certainty: 'certain', itemIds: items.map(({ id }) => id), accountId: null, score: 98, explanation: '', list });

const nothing = (step: Match['step'], explanation: string): Match => ({ step, certainty: 'unknown', itemIds: [], accountId: null, score: 0, explanation, list: null });

/** « 2 858,68 € sont attendus et la banque montre 2 800,00 € : 58,68 € de moins. » */
function gapWords(awaited: bigint, shown: bigint): string {
  if ((awaited < 0n) !== (shown < 0n)) return `la banque montre ${euros(magnitude(shown))} ${shown < 0n ? 'au débit' : 'au crédit'} là où ${euros(magnitude(awaited))} sont attendus ${awaited < 0n ? 'au débit' : 'au crédit'}.`;
  const gap = magnitude(shown) - magnitude(awaited);
  return `${euros(magnitude(awaited))} en sont attendus et la banque montre ${euros(magnitude(shown))}, soit ${euros(magnitude(gap))} de ${gap < 0n ? 'moins' : 'plus'}.`;
}

const paymentsWords = (count: number): string => `${count} ${count > 1 ? 'opérations' : 'opération'}`;
const magnitude = (cents: bigint): bigint => (cents < 0n ? -cents : cents);
const euros = (cents: bigint): string => `${grouped(cents / 100n)},${String(cents % 100n).padStart(2, '0')}\u00A0€`;
const frenchDay = (on: Day): string => on.split('-').toReversed().join('/');
const sumOf = (some: readonly { cents: bigint }[]): bigint => some.reduce((sum, { cents }) => sum + cents, 0n);
