import { Refusal } from '../kernel/refusal.ts';
import { decimalText } from '../kernel/money.ts';

export const refusals = {
  noLines: (number: string) => new Refusal('entry-empty', `L’écriture ${number} n’a aucune ligne. Ajoutez ses lignes, puis enregistrez à nouveau.`),
  unbalanced: (number: string, gapCents: bigint) => new Refusal('entry-unbalanced',
    `L’écriture ${number} n’est pas équilibrée\u00A0: débit et crédit diffèrent de ${decimalText(gapCents < 0n ? -gapCents : gapCents, ',')}\u00A0€. Corrigez une de ses lignes.`),
  bothSides: (number: string, line: number) => new Refusal('line-on-both-sides', `L’écriture ${number}, ligne ${line}, porte un débit et un crédit. Séparez-la en deux lignes.`),
};
