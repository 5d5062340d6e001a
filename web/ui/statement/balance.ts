import { day, integer, money } from '../format.ts';
import type { HeldAccount, Sign, StatementLine } from './model.ts';

/** The balance as the agency chose to show it; the columns of debit and credit never swap. */
export function shown(cents: number, sign: Sign): number {
  // No minus before nought.
  return cents === 0 ? 0 : sign === 'inverted' ? -cents : cents;
}

/** To whom a balance is said: to its holder, to staff of them, or to a landlord of their tenant. */
export type Voice = 'holder' | 'staff' | 'landlord';
const WHO: Record<Voice, string> = { holder: 'Vous devez', staff: 'Ce client doit', landlord: 'Votre locataire doit' };

/** What the figure means, in words that depend on no convention. */
export function standing(cents: number, voice: Voice): string {
  if (cents === 0) return 'Compte soldé\u00A0: rien à régler.';
  if (cents > 0) return `${WHO[voice]} ${money(cents)}.`;
  return `${money(-cents)} en ${voice === 'holder' ? 'votre' : 'sa'} faveur.`;
}

/** By when: what is owed is late, then what is to come; nothing where no day is known. */
export function dueWords({ balanceCents, due: { passedOn, next } }: Pick<HeldAccount, 'balanceCents' | 'due'>, today: string): string[] {
  const late = passedOn === null ? [] : [passedOn === today ? 'À payer aujourd’hui.' : `À payer au plus tard le ${day(passedOn)}\u00A0: cette date est passée.`];
  // What stands in the holder's favour pays it first.
  const coming = next === null ? [] : [`Prochaine échéance, le ${day(next.on)}\u00A0: ${money(next.cents)}${(balanceCents ?? 0) < 0 ? ', dont ce solde sera déduit' : ''}.`];
  return [...late, ...coming];
}

/** What the sign of a balance says, for whoever is no accountant. */
export function signWords(sign: Sign, voice: Voice): string {
  const [due, favour] = voice === 'holder' ? ['ce que vous devez', 'ce qui est en votre faveur'] : ['ce qui est dû', 'ce qui est en sa faveur'];
  return `Le signe − marque ${sign === 'inverted' ? due : favour}.`;
}

/** The last point of the curve, named. */
export function todayWords(cents: number, voice: Voice): string {
  return `Aujourd’hui\u00A0: ${cents === 0 ? 'rien à régler' : cents < 0 ? `${money(-cents)} en ${voice === 'holder' ? 'votre' : 'sa'} faveur` : voice === 'holder' ? `${money(cents)} à payer` : `${money(cents)} dus`}`;
}

/** How debits and credits read: what was asked and settled, or for a landlord what went out of the account and came in. */
export function columnsOf(space: string): readonly [debit: string, credit: string] {
  return space === 'landlord' ? ['Dépenses et versements', 'Loyers et recettes'] : ['Appelé', 'Payé ou crédité'];
}

/** The same for one line, where it stands without the column's head; the bank's lines are what was really paid. */
export function sideWords(space: string, { amountCents, treasury }: Pick<StatementLine, 'amountCents' | 'treasury'>): string {
  const [debit, credit] = space === 'landlord' ? [treasury ? 'Versé' : 'Dépense', 'Recette'] : [treasury ? 'Rendu' : 'Appelé', treasury ? 'Payé' : 'Crédité'];
  return amountCents > 0 ? debit : credit;
}

/** "Sens de présentation" by its example: debit 300,00 €, credit 400,00 €, as this convention shows the account. */
export function signExample(sign: Sign): string {
  return `Exemple\u00A0: débit ${money(30_000)}, crédit ${money(40_000)}, le compte s’affiche ${money(shown(-10_000, sign))}\u202F; à l’inverse, un compte qui doit ${money(10_000)} s’affiche ${money(shown(10_000, sign))}.`;
}

export interface Step {
  on: string;
  cents: number;
}

/** The balance at the end of each day on which it moved; the first step is what it was before. */
export function stepsOf(openingCents: number, lines: readonly StatementLine[], from: string): Step[] {
  const steps: Step[] = [{ on: from, cents: openingCents }];
  for (const { on, balanceCents } of lines) {
    if (steps.at(-1)!.on === on) steps.at(-1)!.cents = balanceCents;
    else steps.push({ on, cents: balanceCents });
  }
  return steps;
}

/** Round figures in euros from below the least to above the most, nought among them: at most six. */
export function ticksOf(values: readonly number[]): number[] {
  const [least, most] = [Math.min(0, ...values) / 100, Math.max(0, ...values) / 100];
  const rough = Math.max(most - least, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough)!;
  const ticks: number[] = [];
  for (let at = Math.floor(least / step); at <= Math.ceil(most / step); at++) ticks.push(Math.round(at * step * 100));
  return ticks.length > 1 ? ticks : [0, ticks[0] === 0 ? 10_000 : 0];
}

/** « −1 200 € »; cents only where the steps are that small. */
export function tickWords(cents: number): string {
  return cents % 100 === 0 ? `${integer(cents / 100)}\u00A0€` : money(cents);
}

/** The same day a year before; the 29th of February gives the 28th. */
export function yearBefore(day: string): string {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return before.endsWith('-02-29') ? before.replace(/29$/, '28') : before;
}
