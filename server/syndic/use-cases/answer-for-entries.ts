import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { answerFor, readEntities, reverseEntry, type AskedEntry, type Maker, type MakerAnswer } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { closedUntil, findBudget } from '../repository/budgets.ts';
import { accountOfNotice, callOfEntry, lettersClaiming, standingUnder, waiveFee, worksOfEntry } from '../repository/made-by.ts';
import { euros, shortDay } from '../rules/words.ts';
import { SOURCE } from './post-lines.ts';
import { callFault, takeCallBack } from './take-call-back.ts';

interface Asked {
  tx: Tx;
  viewer: Viewer;
  today: Day;
  entry: AskedEntry;
  /** The name of the entry, its rank taken off, cut at the colons: what made it first. */
  parts: string[];
}

const elsewhere = (sentence: string, link: { to: string; label: string } | null): MakerAnswer => ({ kind: 'elsewhere', sentence, link });

async function call({ tx, viewer, today, entry }: Asked): Promise<MakerAnswer> {
  const made = await callOfEntry(tx, entry.id);
  if (!made) return { kind: 'books' };
  const fault = await callFault(tx, made);
  const screen = made.budgetId === null ? null : { to: `/exercices/${made.budgetId}/appels`, label: 'Appels de fonds' };
  if (fault !== null) return elsewhere(`Cette écriture vient de l’appel «\u00A0${made.label}\u00A0». ${fault}`, screen);
  const letters = await lettersClaiming(tx, entry.id);
  return {
    kind: 'here', follows: [
      `L’appel «\u00A0${made.label}\u00A0» de ${euros(made.totalCents)} est annulé\u00A0: les copropriétaires ne le doivent plus, ce qu’ils ont payé reste à leur crédit, et leurs avis quittent leur espace.`,
      ...(letters > 0 ? [`${letters} ${letters > 1 ? 'lettres de relance ou mises en demeure réclament' : 'lettre de relance ou mise en demeure réclame'} cet appel\u00A0: prévenez ${letters > 1 ? 'les débiteurs' : 'le débiteur'}.`] : []),
    ],
    takeBack: (on) => takeCallBack(tx, viewer, today, made, on),
  };
}

/** Entries of one act are taken back together, each on the day asked or on its own when that is later. */
async function together({ tx, viewer, today, entry }: Asked, keys: readonly string[], follows: readonly string[]): Promise<MakerAnswer> {
  const all = await standingUnder(tx, entry.entityId, keys);
  return {
    kind: 'here', follows,
    takeBack: async (on) => {
      demand(viewer, 'syndic.write');
      const back = new Map<Id, Id>();
      for (const one of all) back.set(one.id, (await reverseEntry(tx, viewer, today, one.id, one.entryOn > on ? one.entryOn : on)).id);
      await record(tx, viewer, 'operation.taken-back', { kind: 'ledger', id: entry.entityId }, { on, entries: all.length });
      return back.get(entry.id)!;
    },
  };
}

async function operation(asked: Asked): Promise<MakerAnswer> {
  const id = asked.parts[1]!;
  const keys = [`operation:${id}`, `operation-back:${id}`];
  if ((await standingUnder(asked.tx, asked.entry.entityId, keys)).length < 2) return { kind: 'books' };
  return together(asked, keys, ['La charge à payer, ou constatée d’avance, et sa contre-passation au premier jour de l’exercice suivant sont extournées ensemble.']);
}

async function advance(asked: Asked): Promise<MakerAnswer> {
  const which = asked.parts.slice(1).join(':');
  return together(asked, [`advance-back:${which}`, `advance-call:${which}`, `advance-set-off:${which}`], ['Le remboursement de l’avance au vendeur, son appel à l’acquéreur et la compensation sont extournés ensemble\u00A0: l’avance du lot est de nouveau au vendeur.']);
}

async function closing({ tx, parts }: Asked): Promise<MakerAnswer> {
  const budget = await findBudget(tx, parts[1]!);
  if (!budget) return { kind: 'books' };
  const screen = { to: `/exercices/${budget.id}/cloture`, label: 'Clôture de l’exercice' };
  const year = `l’exercice du ${shortDay(budget.fromOn)} au ${shortDay(budget.untilOn)}`;
  if (budget.approvedOn !== null) return elsewhere(`Cette écriture vient de la clôture de ${year}, dont l’assemblée a approuvé les comptes le ${shortDay(budget.approvedOn)}\u00A0: elle ne se reprend plus. Corrigez par une écriture de l’exercice suivant.`, screen);
  return elsewhere(`Cette écriture vient de la clôture de ${year}. Rouvrez l’exercice sur son écran\u00A0: toutes ses écritures de clôture sont alors reprises ensemble.`, screen);
}

/** An invoice of works that a closing settled is part of what each lot was given back or asked. */
async function invoice({ tx, entry }: Asked): Promise<MakerAnswer> {
  const works = await worksOfEntry(tx, entry.id);
  const until = works === null || works.finishedOn === null ? null : await closedUntil(tx, works.buildingId);
  if (works === null || until === null || works.finishedOn! > until) return { kind: 'books' };
  return elsewhere(`Cette facture est celle des travaux «\u00A0${works.label}\u00A0», terminés le ${shortDay(works.finishedOn!)} et soldés entre les lots par la clôture au ${shortDay(until)}. Rouvrez d’abord cet exercice, ou passez un avoir sur l’exercice en cours.`, { to: '/exercices', label: 'Exercices et appels' });
}

async function fee({ tx, viewer, today, entry, parts }: Asked): Promise<MakerAnswer> {
  const noticeId = parts[1]!;
  if ((await accountOfNotice(tx, noticeId)) === null) return { kind: 'books' };
  return {
    kind: 'here', follows: ['Les frais de la mise en demeure ne sont plus dus par le copropriétaire\u202F; la lettre qui les réclamait reste telle qu’elle est partie.'],
    takeBack: async (on) => {
      demand(viewer, 'syndic.write');
      await waiveFee(tx, noticeId);
      return (await reverseEntry(tx, viewer, today, entry.id, on)).id;
    },
  };
}

const PROVISIONS = 'Cette écriture répartit lot par lot les provisions de travaux appelées avant elle\u00A0: les appels et les factures qui suivent s’appuient sur elle. Extournez plutôt l’appel ou la facture qui est à reprendre.';

/** By what made the entry, first word of its name. What is not named here lives in the books alone: receipts, payments of suppliers, money not identified. */
const BY_KIND: Readonly<Record<string, (asked: Asked) => Promise<MakerAnswer>>> = {
  call, operation, 'operation-back': operation, 'advance-back': advance, 'advance-call': advance, 'advance-set-off': advance, settle: closing, approve: closing, invoice, 'notice-fee': fee,
  'works-done': closing, 'provisions-by-lot': async () => elsewhere(PROVISIONS, null),
};

const syndic: Maker = async (tx, viewer, entry, today) => {
  const parts = (entry.sourceKey ?? '').replace(/~\d+$/, '').split(':');
  const kind = /^works-(pending|reversal)-/.test(parts[0]!) ? 'works-done' : parts[0]!;
  return (await BY_KIND[kind]?.({ tx, viewer, today, entry, parts })) ?? { kind: 'books' };
};

/** The expenses of an invoice imported for a co-ownership are the ledger's own; the invoice may be imported again. */
const imported: Maker = async (tx, _viewer, entry) => ((await readEntities(tx)).find(({ id }) => id === entry.entityId)?.kind === 'building' ? { kind: 'books' } : null);

/** The module answers for what a co-ownership's year posted when somebody takes an entry back from the books. */
export function answerForEntries(): void {
  answerFor('syndic', { [SOURCE]: syndic, 'factur-x': imported });
}
