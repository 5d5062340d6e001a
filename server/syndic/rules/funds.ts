import type { Day } from '../../kernel/day.ts';
import type { Explained } from '../model.ts';
import { legalFigure, shareDown, shareUp, type FigureCode, type LegalFigure } from './legal-figures.ts';
import { euros } from './words.ts';

/**
 * The least yearly contribution to the works fund: 5 % of the budget, and with an adopted plan 2,5 % of its works too, so the larger of the two.
 * Rounded up to the cent. Null when no figure is known for that day.
 */
export function worksFundMinimum(budget: bigint, plan: bigint | null, on: Day, figures: readonly LegalFigure[]): Explained<bigint> | null {
  const ofBudget = legalFigure(figures, 'works-fund-of-budget', on);
  const ofPlan = plan === null ? null : legalFigure(figures, 'works-fund-of-plan', on);
  if (!ofBudget) return null;
  const floor = shareUp(budget, ofBudget);
  const planned = plan === null || !ofPlan ? null : shareUp(plan, ofPlan);
  const reasons = [{ article: ofBudget.source, sentence: `Au moins 5\u00A0% du budget prévisionnel\u00A0: ${euros(budget)} → ${euros(floor)}.` }];
  if (planned !== null) reasons.push({ article: ofPlan!.source, sentence: `Au moins 2,5\u00A0% des travaux du plan pluriannuel adopté\u00A0: ${euros(plan!)} → ${euros(planned)}.` });
  return { value: planned !== null && planned > floor ? planned : floor, reasons };
}

/** Must the assembly vote on suspending the contributions (loi n° 65-557, art. 14-2-1 II)? */
export function suspensionOnAgenda(fund: bigint, budget: bigint, plan: bigint | null, on: Day, figures: readonly LegalFigure[]): Explained<boolean> {
  const article = 'Loi n°\u00A065-557, art. 14-2-1 II';
  const half = plan === null ? null : legalFigure(figures, 'works-fund-suspension-of-plan', on);
  const overBudget = fund > budget;
  const reasons = [{ article, sentence: `Le fonds (${euros(fund)}) ${overBudget ? 'dépasse' : 'ne dépasse pas'} le budget prévisionnel (${euros(budget)}).` }];
  if (plan === null || !half) return { value: overBudget, reasons };
  const overPlan = fund * half.denominator > plan * half.numerator;
  reasons.push({ article, sentence: `Il ${overPlan ? 'dépasse' : 'ne dépasse pas'} 50\u00A0% des travaux du plan adopté (${euros(plan)}).` });
  return { value: overBudget && overPlan, reasons };
}

/** The most that may be asked: the reserve of the by-laws (1/6 of the budget), the first call of urgent works (1/3 of the estimate). Rounded down. */
export function mostCallable(what: 'reserve-of-budget' | 'urgent-works-first-call', of: bigint, on: Day, figures: readonly LegalFigure[]): Explained<bigint> | null {
  const figure = legalFigure(figures, what satisfies FigureCode, on);
  if (!figure) return null;
  const value = shareDown(of, figure);
  const base = what === 'reserve-of-budget' ? 'du budget prévisionnel' : 'du montant estimé des travaux';
  return { value, reasons: [{ article: figure.source, sentence: `Au plus ${figure.numerator}/${figure.denominator} ${base} (${euros(of)})\u00A0: ${euros(value)}.` }] };
}
