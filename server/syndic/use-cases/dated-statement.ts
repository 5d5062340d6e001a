import { addMonths, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demand } from '../access.ts';
import type { CallKind } from '../model.ts';
import { exerciseOn } from '../repository/arrears.ts';
import { booksOf, lotFunds, ownerLines, resultLines } from '../repository/books.ts';
import { budgetAfter, budgetBefore, budgetFrom, readBudgetLines } from '../repository/budgets.ts';
import { outsideCallsAfter } from '../repository/calls.ts';
import { findBuilding, ownersOn, readLots, readVersions, type OwnerWithAccount } from '../repository/facts.ts';
import { allocateByKey, weightsOn } from '../rules/allocation.ts';
import { LEGAL_FIGURES } from '../rules/legal-figures.ts';
import { openItems } from '../rules/open-items.ts';
import { datedStatement, statementFee, type LotAccount } from '../rules/transfer.ts';
import { dayInWords, euros, shortDay } from '../rules/words.ts';
import { readSituation } from './arrears.ts';
import { byKey, planOf } from './calls.ts';
import { syndicInWords } from './syndic-in-words.ts';

/** The dated statement of lots about to be sold, on a day, for the notary (décret n° 67-223, art. 5). Only those lots are in it. */
export async function readDatedStatement(tx: Tx, viewer: Viewer, buildingId: Id, lotIds: readonly Id[], on: Day) {
  demand(viewer, 'syndic.read');
  const books = await booksOf(tx, buildingId);
  const lots = (await readLots(tx, buildingId)).filter(({ lotId }) => lotIds.includes(lotId));
  if (!(await findBuilding(tx, buildingId)) || books === null || lots.length < new Set(lotIds).size) throw notFound();
  const from = await exerciseOn(tx, books, on) ?? on;
  const [owners, funds, later] = [await ownersOn(tx, buildingId, on), await lotFunds(tx, books, on), await laterCalls(tx, viewer, buildingId, from, on)];
  const accounts: LotAccount[] = [];
  for (const { lotId, number } of lots) {
    const held = (account: string) => funds.reduce((sum, one) => (one.lotId === lotId && one.account.startsWith(account) ? sum + one.cents : sum), 0n);
    const { unpaid, forfeitedPaid, beside } = await unpaidOf(tx, viewer, books, owners.get(lotId) ?? [], { lotId, alone: (code) => [...owners.values()].filter((all) => all.some(({ accountCode }) => accountCode === code)).length === 1 }, from, on);
    accounts.push({ lotId, number, unpaid, advances: held('103'), forfeitedPaid, beside, later: later.filter((one) => one.lotId === lotId), worksFund: held('105'), history: await historyOf(tx, buildingId, books, lotId, from) });
  }
  const fee = statementFee(0n, on, LEGAL_FIGURES);
  const statement = datedStatement(accounts);
  return { on, lots: statement.value, reasons: [...statement.reasons, ...fee.reasons], feeCapCents: fee.value.most };
}

const PARTS = [
  ['1', '1° Sommes pouvant rester dues au syndicat par le copropriétaire cédant', 'dueBySeller'],
  ['2', '2° Sommes dont le syndicat pourrait être débiteur envers le copropriétaire cédant', 'dueToSeller'],
  ['3', '3° Sommes qui devraient incomber au nouveau copropriétaire', 'dueByBuyer'],
] as const;
const BY_HAND = 'à compléter';

/** The dated statement as a PDF for the notary, in the order and the words of the decree. What the books do not follow is left to complete by hand. */
export async function printDatedStatement(platform: Pick<Platform, 'office' | 'renderer'>, viewer: Viewer, buildingId: Id, lotIds: readonly Id[], on: Day): Promise<{ name: string; pdf: Buffer }> {
  const { building, statement, syndic, owners } = await inAgency(platform.office, viewer.agencyId, async (tx) => ({
    statement: await readDatedStatement(tx, viewer, buildingId, lotIds, on), building: (await findBuilding(tx, buildingId))!, syndic: await syndicInWords(tx, viewer.agencyId), owners: await ownersOn(tx, buildingId, on),
  }));
  const line = (label: string, said: string) => ({ kind: 'line' as const, cells: [label, said] });
  const known = (cents: bigint | null) => (cents === null ? BY_HAND : euros(cents));
  const sellers = [...new Set(statement.lots.flatMap(({ lotId }) => (owners.get(lotId) ?? []).map(({ name }) => name)))];
  const pdf = await platform.renderer.renderReport({
    day: on, title: 'État daté', upright: true, heading: [`Syndicat des copropriétaires ${building.name}`, `État daté au ${shortDay(on)}`],
    facts: [
      ['Fondement', 'Décret n°\u00A067-223 du 17 mars 1967, art. 5'],
      ['Immeuble', [building.name, building.address].filter((words) => words !== '').join(', ')],
      ['Syndic', syndic],
      ['Copropriétaire cédant', sellers.join(', ') || BY_HAND],
      [statement.lots.length > 1 ? 'Lots' : 'Lot', statement.lots.map(({ number }) => number).join(', ')],
      ['Au', dayInWords(on)],
      ['Notaire, acquéreur', BY_HAND],
    ],
    opening: ['Sommes indiquées d’une manière même approximative et sous réserve de l’apurement des comptes. Le notaire ou le copropriétaire cédant porte la première partie, le cas échéant, à la connaissance des créanciers inscrits.'],
    tables: statement.lots.map((lot) => ({
      title: `Lot ${lot.number}`, columns: ['', 'Montant'],
      rows: [
        ...PARTS.flatMap(([part, label, total]) => [
          { kind: 'heading' as const, cells: [label] }, ...lot.parts.filter((one) => one.part.startsWith(part)).map((one) => line(`${one.part.slice(1)}) ${one.label}`, one.byHand && one.cents === 0n ? BY_HAND : euros(one.cents))), { kind: 'total' as const, cells: [`Total de la partie ${part}°`, euros(lot[total])] },
        ]),
        { kind: 'heading' as const, cells: ['Annexe à la troisième partie\u00A0: les deux exercices précédents'] },
        ...lot.history.flatMap(({ label, budget, outside }) => [line(`Exercice ${label}, quote-part du budget prévisionnel`, known(budget)), line(`Exercice ${label}, quote-part du total des dépenses hors budget prévisionnel`, known(outside))]),
        line('Objet et état des procédures en cours dans lesquelles le syndicat est partie', BY_HAND),
        { kind: 'heading' as const, cells: ['Hors de l’état daté'] },
        ...(lot.beside.costs === 0n ? [] : [line('Frais imputables au seul copropriétaire cédant (loi n°\u00A065-557, art. 10-1), dus en sus', euros(lot.beside.costs))]),
        ...(lot.beside.credit === 0n ? [] : [line('Versé par le copropriétaire cédant au-delà des sommes exigibles, à son crédit', euros(lot.beside.credit))]),
        line('Fonds de travaux attaché au lot, non remboursé par le syndicat (loi n°\u00A065-557, art. 14-2-1)', euros(lot.worksFund)),
      ],
    })),
    closing: ['Fait à ……………………………………, le ……………………………………. Le syndic\u00A0:'],
  });
  return { name: `État daté ${building.code} ${on}.pdf`, pdf };
}

/** What the owners of a lot still owe for it, payments settling the oldest sums whatever their lot; a line without a lot is the lot's when its owner has no other. */
async function unpaidOf(tx: Tx, viewer: Viewer, books: Id, owners: readonly OwnerWithAccount[], lot: { lotId: Id; alone: (code: string) => boolean }, from: Day, on: Day) {
  const unpaid: LotAccount['unpaid'][number][] = [];
  const beside = { costs: 0n, credit: 0n };
  let forfeitedPaid = 0n;
  for (const { accountCode: code, accountId } of owners) {
    if (code === null || accountId === null) continue;
    const { items, credits } = openItems(await ownerLines(tx, books, on, code), from);
    const own = items.filter(({ lotId }) => lotId === lot.lotId || (lotId === null && lot.alone(code)));
    unpaid.push(...own.flatMap(({ kind, cents }) => (kind === 'costs' ? [] : [{ kind, cents }])));
    beside.costs += own.reduce((sum, { kind, cents }) => (kind === 'costs' ? sum + cents : sum), 0n);
    // Paid beyond what is due on accounts of provisions: later periods when art. 19-2 made them due, a credit of the seller otherwise.
    const ahead = lot.alone(code) ? credits.reduce((sum, { account, cents }) => (/^450[125]/.test(account) ? sum + cents : sum), 0n) : 0n;
    if (ahead > 0n && (await readSituation(tx, viewer, accountId, on)).forfeiture?.state === 'forfeited') forfeitedPaid += ahead;
    else beside.credit += ahead;
  }
  return { unpaid, forfeitedPaid, beside };
}

/** Calls not due yet, lot by lot: of the running exercise, of the next one once its budget is voted, and those posted ahead for works, advances and loans. */
async function laterCalls(tx: Tx, viewer: Viewer, buildingId: Id, from: Day, on: Day) {
  const running = await budgetFrom(tx, buildingId, from);
  const next = running && await budgetAfter(tx, running);
  const later: { lotId: Id; kind: CallKind; dueOn: Day; cents: bigint }[] = await outsideCallsAfter(tx, buildingId, on);
  for (const budget of [running, next?.votedOn ? next : null]) {
    if (!budget) continue;
    const { calls } = await planOf(tx, viewer, budget.id);
    later.push(...calls.filter(({ dueOn }) => dueOn > on).flatMap(({ kind, dueOn, keys }) => keys.flatMap(({ parts }) => parts.map(({ lotId, cents }) => ({ lotId, kind, dueOn, cents })))));
  }
  return later;
}

/** The lot's share of the budget, and of the expenses outside it, in each of the two exercises before. */
async function historyOf(tx: Tx, buildingId: Id, books: Id, lotId: Id, from: Day) {
  const versions = await readVersions(tx, buildingId);
  const shareOf = (amounts: readonly { keyId: Id; cents: bigint }[], day: Day) => byKey(amounts).reduce((sum, { keyId, cents }) => {
    const weights = weightsOn(versions.get(keyId) ?? [], day);
    return weights.some(({ weight }) => weight > 0n) ? sum + (allocateByKey(cents, weights).find((part) => part.lotId === lotId)?.cents ?? 0n) : sum;
  }, 0n);
  const history: LotAccount['history'][number][] = [];
  let fromOn = from;
  for (const _ of [1, 2]) {
    const budget = await budgetBefore(tx, { buildingId, fromOn });
    fromOn = budget?.fromOn ?? addMonths(fromOn, -12);
    const label = fromOn.slice(0, 4);
    if (!budget) {
      history.push({ label, budget: null, outside: null });
      continue;
    }
    const works = (await resultLines(tx, books, fromOn, budget.untilOn)).flatMap(({ keyId, nature, account, cents }) => (keyId !== null && nature === 'exceptional' && account.startsWith('6') ? [{ keyId, cents }] : []));
    history.push({ label, budget: shareOf(await readBudgetLines(tx, budget.id), fromOn), outside: shareOf(works, fromOn) });
  }
  return history;
}
