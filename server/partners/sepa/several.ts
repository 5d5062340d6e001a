import type { BankMovement } from './bank-movement.ts';
import { euros, frenchDay, gapWords, magnitude, paymentsWords, sumOf } from './list-words.ts';
import { isUnnamed, listsNamed, nameIn, type OpenList } from './lists.ts';
import { unknown, type Match, type MatchStep, type OpenItem } from './match.ts';

const together = (step: MatchStep, certainty: 'certain' | 'proposal', items: readonly OpenItem[], score: number, explanation: string): Match =>
  ({ step, certainty, itemIds: items.map(({ id }) => id), accountId: null, score, explanation, list: null, several: true });

/** Payments that the bank names one by one without their amounts: certain when all of them are ours and make the amount together. */
export function matchParts(movement: BankMovement, items: readonly OpenItem[]): Match | null {
  if (movement.parts.length === 0) return null;
  const fits = (item: OpenItem) => (movement.reversal ? item.settled === true && item.cents < 0n !== movement.cents < 0n : item.settled !== true && item.cents < 0n === movement.cents < 0n);
  const found = movement.parts.map((name) => items.find((item) => (item.endToEndId === name || item.mandateId === name) && fits(item)) ?? null);
  const own = [...new Set(found.filter((item) => item !== null))];
  if (own.length === 0) return null;
  const strangers = movement.parts.filter((_, place) => found[place] === null);
  if (strangers.length > 0) return unknown('list', `À identifier\u00A0: la banque nomme ${paymentsWords(movement.parts.length)}, et ${strangers.length > 1 ? 'celles-ci ne sont' : 'celle-ci n’est'} pas attendue${strangers.length > 1 ? 's' : ''}\u00A0: ${strangers.slice(0, 3).join(', ')}. Rien n’est comptabilisé.`);
  const sum = magnitude(sumOf(own));
  if (own.length !== movement.parts.length || sum !== magnitude(movement.cents)) return unknown('list', `À identifier\u00A0: la banque nomme ${paymentsWords(movement.parts.length)}, toutes les nôtres, mais ${gapWords(movement.cents < 0n ? -sum : sum, movement.cents)} Rien n’est comptabilisé.`);
  return together('end-to-end', 'certain', own, 97, `Rapproché\u00A0: la banque nomme ${paymentsWords(own.length)}, toutes les nôtres, et leur somme est le montant.`);
}

interface Able {
  list: OpenList;
  items: OpenItem[];
}

/** What of a list was seen and may come back by a movement of this side. */
function ableOf(list: OpenList, movement: BankMovement, items: ReadonlyMap<string, OpenItem>): Able {
  return { list, items: [...list.itemIds, ...list.backIds].flatMap((id) => items.get(id) ?? []).filter((item) => item.settled === true && item.cents < 0n !== movement.cents < 0n) };
}

/**
 * A list that comes back, whole or in part, in one movement that names it. Certain when the amount is all that may still come back of it; when only one choice of its
 * payments makes the amount, that choice is to confirm; otherwise somebody says which came back. Null: no list of ours is named, or it is not its return.
 */
export function matchReturnedList(movement: BankMovement, lists: readonly OpenList[], items: readonly OpenItem[]): Match | null {
  const byId = new Map(items.map((item) => [item.id, item]));
  const named = listsNamed(movement, lists).map((list) => ableOf(list, movement, byId));
  const [first] = named;
  if (!first) return null;
  const reference = nameIn(movement, first.list);
  const able = named.filter(({ items: own }) => own.length > 0);
  const all = able.flatMap(({ items: own }) => own);
  if (all.length === 0) return movement.reversal ? unknown('list-return', `À identifier\u00A0: la banque reprend la liste ${reference}, mais rien n’en a encore été vu au relevé, ou tout en est déjà revenu. Comptabilisez d’abord son exécution, puis rapprochez de nouveau.`) : null;
  const exact = able.filter(({ items: own }) => sumOf(own) === -movement.cents);
  const whole = exact.length === 1 ? exact[0]!.items : exact.length === 0 && sumOf(all) === -movement.cents ? all : null;
  if (whole) return counted(movement, whole, `la liste ${reference} est la nôtre et revient en entier`);
  if (exact.length > 1) return unknown('list-return', `À identifier\u00A0: le fichier ${reference} a plusieurs listes de ce montant, et la banque ne dit pas laquelle revient. Choisissez les opérations revenues.`);
  const chosen = onlyChoice(all, -movement.cents, movement.payments);
  if (chosen) return together('list-return', 'proposal', chosen, 60, `À confirmer\u00A0: une partie de la liste ${reference} revient. Une seule combinaison fait ce montant\u00A0: ${paymentsWords(chosen.length)} sur ${all.length}.`);
  return unknown('list-return', `À identifier\u00A0: une partie de la liste ${reference} revient, et la banque ne dit pas laquelle\u00A0: ${euros(magnitude(movement.cents))} sur ${euros(magnitude(sumOf(all)))}, ${paymentsWords(all.length)}. Choisissez les opérations revenues.`);
}

/** A return that names nothing, of all that may come back of exactly one list: for somebody to confirm. */
export function matchReturnedAmount(movement: BankMovement, lists: readonly OpenList[], items: readonly OpenItem[]): Match | null {
  if (!isUnnamed(movement)) return null;
  const byId = new Map(items.map((item) => [item.id, item]));
  const exact = lists.filter(({ executeOn }) => executeOn <= movement.on).map((list) => ableOf(list, movement, byId)).filter(({ items: own }) => (own.length > 1 || (movement.reversal && own.length > 0)) && sumOf(own) === -movement.cents);
  const [one] = exact;
  if (!one) return null;
  if (exact.length > 1) return movement.reversal ? unknown('list-return', `À identifier\u00A0: plusieurs listes de ce montant peuvent revenir (${exact.map(({ list }) => list.blockId).join(', ')}), et la banque n’en nomme aucune. Choisissez les opérations revenues.`) : null;
  return together('list-return', 'proposal', one.items, 50, `À confirmer\u00A0: sans référence, mais du montant de tout ce qui peut revenir de la liste ${one.list.blockId}, ${paymentsWords(one.items.length)}, du ${frenchDay(one.list.executeOn)}.`);
}

function counted({ payments }: BankMovement, items: readonly OpenItem[], why: string): Match {
  if (payments !== null && payments !== items.length) return together('list-return', 'proposal', items, 70, `À confirmer\u00A0: ${why}, mais la banque annonce ${paymentsWords(payments)} et ${items.length} ${items.length > 1 ? 'peuvent' : 'peut'} revenir.`);
  return together('list-return', 'certain', items, 96, `Rapproché\u00A0: ${why}, ${paymentsWords(items.length)}.`);
}

/** So many steps are looked at; beyond, nobody can say that a choice is the only one. */
const MOST_STEPS = 200_000;

/** The only choice of payments that makes an amount (and, when it is known, a count); null when there is none, several, or too many to look at. Amounts are of one sign. */
export function onlyChoice(items: readonly OpenItem[], cents: bigint, count: number | null): OpenItem[] | null {
  const sorted = items.toSorted((a, b) => Number(magnitude(b.cents) - magnitude(a.cents)));
  const left = sorted.map((_, place) => magnitude(sumOf(sorted.slice(place))));
  const found: OpenItem[][] = [];
  let steps = 0;
  const look = (place: number, wanted: bigint, taken: OpenItem[]): void => {
    steps += 1;
    if (found.length > 1 || steps > MOST_STEPS || wanted < 0n) return;
    if (wanted === 0n) {
      if (count === null || taken.length === count) found.push(taken);
      return;
    }
    const item = sorted[place];
    if (!item || left[place]! < wanted || (count !== null && taken.length >= count)) return;
    look(place + 1, wanted - magnitude(item.cents), [...taken, item]);
    look(place + 1, wanted, taken);
  };
  look(0, magnitude(cents), []);
  return steps > MOST_STEPS || found.length !== 1 ? null : found[0]!;
}
