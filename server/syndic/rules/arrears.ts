import { addDays, daysBetween, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { allocate } from '../../kernel/allocation.ts';
import type { Debt, Explained, Reason } from '../model.ts';
import { legalFigure, type LegalFigure } from './legal-figures.ts';
import { euros, shortDay, sumCents } from './words.ts';

/**
 * What a payment settles (arrêté du 14 mars 2005, art. 9; code civil, art. 1342-10): first what the payer chose, then debts due before others, the oldest first,
 * those of one day in proportion. What is left over belongs to the payer.
 */
export function imputePayment(debts: readonly Debt[], payment: { cents: bigint; on: Day; chosen?: readonly Id[] }): Explained<{ settled: { debtId: Id; cents: bigint }[]; left: bigint }> {
  const chosen = payment.chosen ?? [];
  const settled = new Map<Id, bigint>();
  const reasons: Reason[] = [];
  let left = payment.cents;
  for (const { group, why } of inOrder(debts, payment.on, chosen)) {
    if (left === 0n) break;
    const whole = sumCents(group);
    const part = left < whole ? left : whole;
    if (part === 0n) continue;
    const shares = allocate(part, group.map(({ cents }) => cents));
    group.forEach(({ id }, index) => settled.set(id, shares[index]!));
    reasons.push({ article: 'Code civil, art. 1342-10', sentence: `${euros(part)} sur ${group.map(({ label }) => label).join(', ')}\u00A0: ${why}.` });
    left -= part;
  }
  return { value: { settled: [...settled].filter(([, cents]) => cents > 0n).map(([debtId, cents]) => ({ debtId, cents })), left }, reasons };
}

function inOrder(debts: readonly Debt[], on: Day, chosen: readonly Id[]): { group: Debt[]; why: string }[] {
  const first = chosen.flatMap((id) => debts.filter((debt) => debt.id === id)).map((debt) => ({ group: [debt], why: 'au choix de celui qui paie' }));
  const others = debts.filter(({ id, cents }) => !chosen.includes(id) && cents > 0n);
  const days = [...new Set(others.map(({ dueOn }) => dueOn))].sort();
  const byDay = days.map((dueOn) => ({ dueOn, group: others.filter((debt) => debt.dueOn === dueOn) }));
  const due = byDay.filter(({ dueOn }) => dueOn <= on).map(({ dueOn, group }) => ({ group, why: `échue le ${shortDay(dueOn)}, la plus ancienne` }));
  const later = byDay.filter(({ dueOn }) => dueOn > on).map(({ dueOn, group }) => ({ group, why: `à échoir le ${shortDay(dueOn)}` }));
  return [...first, ...due, ...later];
}

/** A formal notice: what it claims, provision by provision. `presentedOn` is the day the letter was presented to the debtor. */
export interface Notice {
  items: readonly { debtId: Id; cents: bigint }[];
  presentedOn: Day | null;
}

/** A provision as the notice and the law see it. `calledBeforeVote`: art. 19-2 does not apply (décret n° 67-223, art. 43). */
export interface Provision extends Debt {
  paidOn: readonly { on: Day; cents: bigint }[];
  calledBeforeVote: boolean;
}

export type Forfeiture =
  | { state: 'none'; reasons: Reason[] }
  | { state: 'running'; from: Day; reasons: Reason[] }
  | { state: 'forfeited'; from: Day; due: Debt[]; cents: bigint; reasons: Reason[] };

const ARTICLE = 'Loi n°\u00A065-557, art. 19-2';
/** Provisions of art. 14-1 and contributions to the works fund. */
export const BY_THE_ARTICLE: ReadonlySet<Debt['kind']> = new Set(['budget', 'works', 'worksFund']);

/**
 * Provisions that become due at once when one stays unpaid thirty days after a formal notice (loi n° 65-557, art. 19-2): the others of the budget, of works
 * and of the works fund not yet due, and what is left of past exercises once approved. A payment on the thirtieth day is in time.
 */
export function forfeiture(provisions: readonly Provision[], notice: Notice, on: Day, figures: readonly LegalFigure[]): Forfeiture {
  const refused = whyNoForfeiture(provisions, notice);
  if (refused) return { state: 'none', reasons: [refused] };
  const days = Number(legalFigure(figures, 'notice-delay', notice.presentedOn!)?.numerator ?? 0n);
  const last = addDays(notice.presentedOn!, days);
  const from = addDays(last, 1);
  const unpaid = notice.items.map(({ debtId }) => provisions.find(({ id }) => id === debtId)!).filter((one) => BY_THE_ARTICLE.has(one.kind) && unpaidOn(one, last) > 0n);
  if (unpaid.length === 0) return { state: 'none', reasons: [{ article: ARTICLE, sentence: `Les provisions réclamées ont été payées au plus tard le ${shortDay(last)}\u00A0: rien ne devient exigible d’avance.` }] };
  if (on < from) return { state: 'running', from, reasons: [{ article: ARTICLE, sentence: `Sans paiement au plus tard le ${shortDay(last)}, les provisions à échoir deviendront exigibles le ${shortDay(from)}.` }] };
  const due = provisions.filter((one) => BY_THE_ARTICLE.has(one.kind) || one.kind === 'arrears')
    .map((one): Debt => ({ id: one.id, kind: one.kind, label: one.label, dueOn: one.dueOn, cents: unpaidOn(one, on) })).filter(({ cents }) => cents > 0n);
  const cents = sumCents(due);
  return { state: 'forfeited', from, due, cents, reasons: [{ article: ARTICLE, sentence: `Mise en demeure présentée le ${shortDay(notice.presentedOn!)}, restée sans effet le ${shortDay(last)}\u00A0: ${euros(cents)} sont exigibles depuis le ${shortDay(from)}.` }] };
}

/** A notice opens art. 19-2 only if it tells each provision of the current budget or works it claims apart (Cass., avis, 12 décembre 2024); it may claim other sums beside them. */
function whyNoForfeiture(provisions: readonly Provision[], notice: Notice): Reason | null {
  const items = notice.items.map(({ debtId, cents }) => ({ cents, provision: provisions.find(({ id }) => id === debtId) }));
  if (items.length > 0 && items.every(({ provision }) => provision && !BY_THE_ARTICLE.has(provision.kind))) {
    return { article: ARTICLE, sentence: 'La mise en demeure ne réclame aucune provision de l’exercice en cours\u00A0: elle n’ouvre pas la déchéance du terme.' };
  }
  if (items.length === 0 || items.some(({ provision }) => !provision)) {
    return { article: ARTICLE, sentence: 'La mise en demeure ne distingue pas la nature et le montant de chaque provision réclamée\u00A0: elle n’ouvre pas la déchéance du terme.' };
  }
  if (items.some(({ provision }) => provision!.calledBeforeVote)) return { article: 'Décret n°\u00A067-223, art. 43', sentence: 'La provision a été appelée avant le vote du budget\u00A0: l’article 19-2 ne s’y applique pas.' };
  if (notice.presentedOn === null) return { article: ARTICLE, sentence: 'La mise en demeure n’a pas encore été présentée au débiteur\u00A0: le délai ne court pas.' };
  return null;
}

function unpaidOn({ cents, paidOn }: Provision, on: Day): bigint {
  return cents - paidOn.reduce((sum, payment) => (payment.on <= on ? sum + payment.cents : sum), 0n);
}

/** The lines of a formal notice; refused when one total would stand for them all, or costs alone. What past exercises left is claimed apart, or alone: then art. 19-2 is not opened. */
export function noticeLines(debts: readonly Debt[], items: readonly { debtId: Id; cents: bigint }[]): { ok: true; provisions: { label: string; dueOn: Day; cents: bigint }[]; arrears: bigint; total: bigint } | { ok: false; reason: Reason } {
  const known = items.map(({ debtId, cents }) => ({ debt: debts.find(({ id }) => id === debtId), cents }));
  const provisions = known.filter(({ debt }) => debt && BY_THE_ARTICLE.has(debt.kind)).map(({ debt, cents }) => ({ label: debt!.label, dueOn: debt!.dueOn, cents }));
  if (known.some(({ debt }) => !debt) || !known.some(({ debt }) => debt!.kind !== 'costs')) return { ok: false, reason: { article: ARTICLE, sentence: 'Choisissez les sommes réclamées une à une\u00A0: un montant global, ou des frais seuls, ne valent pas mise en demeure.' } };
  const arrears = known.filter(({ debt }) => !BY_THE_ARTICLE.has(debt!.kind)).reduce((sum, { cents }) => sum + cents, 0n);
  return { ok: true, provisions, arrears, total: sumCents(provisions) + arrears };
}

const BEARS_INTEREST: ReadonlySet<Debt['kind']> = new Set(['budget', 'works', 'worksFund', 'advance', 'loan']);

/** A sum that a formal notice claimed, with the nature it had that day. */
export interface ClaimedDebt {
  debt: Debt;
  noticeOn: Day;
}

/**
 * Interest on the sums of art. 35, each from the formal notice that claimed it first, never on costs or closing differences (décret n° 67-223, art. 36). The legal rate changes twice
 * a year: each day bears the rate of that day. 365 days a year, to the nearest cent once all is added up. Null without a rate for the first day.
 */
export function interest(claimed: readonly ClaimedDebt[], until: Day, figures: readonly LegalFigure[]): Explained<bigint> | null {
  const bearing = claimed.filter(({ debt, noticeOn }) => BEARS_INTEREST.has(debt.kind) && noticeOn < until);
  const changes = figures.filter(({ code }) => code === 'legal-interest').map(({ validFrom }) => validFrom);
  // A fraction of cents: numerator and denominator.
  let sum: readonly [bigint, bigint] = [0n, 1n];
  const reasons: Reason[] = [];
  for (const [noticeOn, all] of Map.groupBy(bearing, (one) => one.noticeOn)) {
    const capital = sumCents(all.map(({ debt }) => debt));
    const days = [noticeOn, ...[...new Set(changes)].filter((one) => noticeOn < one && one < until).sort(), until];
    for (const [index, from] of days.slice(0, -1).entries()) {
      const rate = legalFigure(figures, 'legal-interest', from);
      if (!rate) return null;
      sum = added(sum, [capital * rate.numerator * BigInt(daysBetween(from, days[index + 1]!)), 365n * rate.denominator]);
    }
    reasons.push({ article: 'Décret n°\u00A067-223, art. 36', sentence: `Intérêts au taux légal sur ${euros(capital)} réclamés le ${shortDay(noticeOn)}, pendant ${daysBetween(noticeOn, until)} jours.` });
  }
  return { value: (2n * sum[0] + sum[1]) / (2n * sum[1]), reasons };
}

function added([a, b]: readonly [bigint, bigint], [c, d]: readonly [bigint, bigint]): [bigint, bigint] {
  return b === d ? [a + c, b] : [a * d + c * b, b * d];
}

export type ArrearsState = 'current' | 'reminded' | 'formalNotice' | 'forfeited';

/** Where the recovery stands, from what was sent. Costs are the debtor's from the formal notice on, not before (loi n° 65-557, art. 10-1 a). */
export function arrearsState(unpaid: bigint, steps: readonly { kind: 'reminder' | 'notice' }[], forfeited: boolean): { state: ArrearsState; reminders: number; costsToDebtor: boolean } {
  const reminders = steps.filter(({ kind }) => kind === 'reminder').length;
  const noticed = steps.some(({ kind }) => kind === 'notice');
  if (unpaid <= 0n) return { state: 'current', reminders, costsToDebtor: false };
  if (forfeited) return { state: 'forfeited', reminders, costsToDebtor: true };
  if (noticed) return { state: 'formalNotice', reminders, costsToDebtor: true };
  return { state: reminders > 0 ? 'reminded' : 'current', reminders, costsToDebtor: false };
}
