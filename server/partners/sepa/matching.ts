import type { BankMovement } from './bank-movement.ts';
import { matchListAmount, matchNamedList, type OpenList } from './lists.ts';
import { unknown, type Match, type MatchStep, type OpenItem } from './match.ts';
import { matchParts, matchReturnedAmount, matchReturnedList } from './several.ts';

const found = (step: MatchStep, certainty: Match['certainty'], items: readonly OpenItem[], score: number, explanation: string): Match =>
  ({ step, certainty, itemIds: items.map((item) => item.id), accountId: items[0]?.accountId ?? null, score, explanation, list: null, several: false });

/**
 * What a movement pays. In order: our own reference, the mandate, payments or a list of ours by their names, a reference in the note, a known account with the exact amount, a known
 * account, then a name with the amount, a word of a name (« VIR PERRIN ») with the amount of one account alone, and the amount of one list: names and lists without theirs
 * only ever propose. The first hit that is unique and exact is certain. The amount of a single payment is never a match.
 */
function matchMovement(movement: BankMovement, items: readonly OpenItem[], lists: readonly OpenList[]): Match {
  const open = items.filter((item) => (movement.reversal ? item.settled === true && sign(item.cents) !== sign(movement.cents) : item.settled !== true && sign(item.cents) === sign(movement.cents)));
  const exact = (some: readonly OpenItem[]) => some.filter((item) => item.cents === (movement.reversal ? -movement.cents : movement.cents));
  const ours: [MatchStep, OpenItem[], number, string][] = [
    ['end-to-end', open.filter((item) => movement.endToEndId !== null && item.endToEndId === movement.endToEndId), 100, 'la référence de bout en bout est la nôtre'],
    ['mandate', open.filter((item) => movement.mandateId !== null && item.mandateId === movement.mandateId), 95, 'le mandat de prélèvement est connu'],
  ];
  const noted: typeof ours = [
    ['reference', open.filter((item) => item.references.some((reference) => writes(movement.remittance, reference))), 90, 'le libellé porte la référence'],
    ['iban-amount', exact(open.filter((item) => movement.counterpartyIban !== null && item.ibans.includes(movement.counterpartyIban))), 85, 'le compte du payeur est connu et le montant est celui dû'],
  ];
  const first = (steps: typeof ours): Match | null => {
    for (const [step, hits, score, why] of steps) {
      if (hits.length === 0) continue;
      const same = exact(hits).filter((item, place, all) => all.findIndex((other) => paymentOf(other) === paymentOf(item)) === place);
      if (same.length === 1) return found(step, 'certain', same, score, `Rapproché\u00A0: ${why}.`);
      if (same.length > 1) return found(step, 'proposal', same, score - 20, `À confirmer\u00A0: ${why}, mais plusieurs échéances ont ce montant.`);
      return found(step, 'proposal', hits.slice(0, 1), score - 30, `À confirmer\u00A0: ${why}, mais le montant diffère.`);
    }
    return null;
  };
  const own = first(ours);
  if (own?.certainty === 'certain') return own;
  // A bank may write the reference of one payment on the movement of its whole list: the amount tells which of the two it is.
  const list = matchParts(movement, items) ?? matchReturnedList(movement, lists, items) ?? matchNamedList(movement, lists, items);
  const named = list?.list || list?.several ? list : own ?? list ?? (movement.fee ? null : first(noted));
  if (named) return named;
  if (movement.fee) return unknown('none', 'Frais de la banque, comptés à part de l’opération\u00A0: à identifier.');
  const byAccount = open.filter((item) => movement.counterpartyIban !== null && item.ibans.includes(movement.counterpartyIban));
  const accounts = new Set(byAccount.map((item) => item.accountId));
  if (accounts.size === 1) return found('iban-account', 'proposal', byAccount.slice(0, 1), 60, 'À confirmer\u00A0: le compte du payeur est connu, le montant n’est celui d’aucune échéance ; il serait affecté à la plus ancienne.');
  const byName = exact(open).filter((item) => movement.counterpartyName !== null && sameName(movement.counterpartyName, item.name));
  if (byName.length > 0) return found('name-amount', 'proposal', byName.slice(0, 1), 40, 'À confirmer\u00A0: même nom et même montant.');
  const written = new Set(wordsOf(`${movement.counterpartyName ?? ''} ${movement.remittance}`));
  const byWord = exact(open).map((item) => ({ item, shared: nameWords(item.name).filter((word) => written.has(word)) })).filter(({ shared }) => shared.length > 0);
  const most = Math.max(0, ...byWord.map(({ shared }) => shared.length));
  const best = byWord.filter(({ shared }) => shared.length === most);
  if (best.length > 0 && new Set(best.map(({ item }) => item.accountId)).size === 1) return found('name-amount', 'proposal', [best[0]!.item], 30, `À confirmer\u00A0: la banque écrit « ${best[0]!.shared.join(' ').toUpperCase()} », et le montant est celui dû.`);
  const byAmount = matchListAmount(movement, lists, items) ?? matchReturnedAmount(movement, lists, items);
  if (byAmount) return byAmount;
  return unknown('none', movement.cents < 0n ? 'Aucun rapprochement\u00A0: dépense à identifier.' : 'Aucun rapprochement\u00A0: encaissement à identifier.');
}

const paymentOf = (item: OpenItem): string => item.payment ?? item.id;

/** Each movement in turn; what one settles is no longer open for the next. */
export function matchAll(movements: readonly BankMovement[], items: readonly OpenItem[], lists: readonly OpenList[] = []): Match[] {
  let now = items.map((item) => ({ ...item }));
  return movements.map((movement) => {
    const match = matchMovement(movement, now, lists);
    if (match.certainty !== 'certain') return match;
    const own = now.filter((item) => match.itemIds.includes(item.id));
    for (const item of own) item.settled = !movement.reversal;
    // A payment of ours that came back is over, whichever of its sides was seen.
    const over = new Set(own.filter((item) => movement.reversal || item.back === true || match.step === 'list-return').flatMap((item) => item.payment ?? []));
    now = now.filter((item) => item.payment === undefined || !over.has(item.payment));
    return match;
  });
}

/** The reference as a word of its own, whatever the case and the blanks. */
function writes(note: string, reference: string): boolean {
  if (reference.length < 4) return false;
  const plain = reference.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(^|[^a-z0-9])${plain}([^a-z0-9]|$)`, 'i').test(note);
}

const TITLES = new Set(['mme', 'mlle', 'monsieur', 'madame', 'sci', 'sarl']);
/** Words that stand in names and in the notes of banks alike: they tell nobody apart. */
const COMMON = new Set(['des', 'les', 'sur', 'pour', 'par', 'vir', 'virement', 'sepa', 'inst', 'instantane', 'recu', 'loyer', 'charges', 'societe', 'indivision', 'epoux', 'succession']);

const wordsOf = (text: string): string[] => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^a-z]+/).filter((word) => word.length > 1 && !TITLES.has(word));
const nameWords = (name: string): string[] => wordsOf(name).filter((word) => word.length > 2 && !COMMON.has(word));

function sameName(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one).toSorted(), wordsOf(other).toSorted()];
  return a.length > 0 && a.length === b.length && a.every((word, index) => word === b[index]);
}

function sign(cents: bigint): number {
  return cents < 0n ? -1 : 1;
}
