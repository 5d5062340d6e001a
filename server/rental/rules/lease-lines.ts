import type { Reason, RentTerm } from '../model.ts';
import { firstOfMonth } from './months.ts';
import { energyContributionFault } from './rent-call.ts';
import { frenchDay } from './words.ts';

/** Why a lease may not ask these lines beside rent and charges: each rubric once a month, days in order, and the limits of the energy-saving contribution (loi n° 89-462, art. 23-1). */
export function leaseLinesFault(lines: readonly RentTerm[]): Reason | null {
  for (const [at, line] of lines.entries()) {
    const name = `Ligne ${at + 1}, « ${line.label} »`;
    if (line.label.trim() === '') return { code: 'line-without-label', sentence: `Ligne ${at + 1} : donnez un libellé, il est imprimé sur l’avis et la quittance.` };
    if (line.untilOn !== null && line.untilOn < line.fromOn) return { code: 'line-reversed', sentence: `${name} : sa fin, le ${frenchDay(line.untilOn)}, précède son début, le ${frenchDay(line.fromOn)}. Corrigez l’une des deux dates.` };
    const other = lines.slice(0, at).findIndex((one) => one.rubric === line.rubric && meet(one, line));
    if (other >= 0) return { code: 'lines-meet', sentence: `${name} : un même mois porte déjà la ligne ${other + 1}, de la même rubrique. Finissez l’une le mois d’avant, ou réunissez-les.` };
  }
  return energyContributionFault(lines);
}

/** They stand on one month: an amount that changes is called by days only under one label. */
function meet(a: RentTerm, b: RentTerm): boolean {
  const apart = a.label === b.label ? (until: RentTerm['untilOn'], from: RentTerm['fromOn']) => until !== null && until < from : (until: RentTerm['untilOn'], from: RentTerm['fromOn']) => until !== null && until < firstOfMonth(from);
  return !apart(a.untilOn, b.fromOn) && !apart(b.untilOn, a.fromOn);
}
