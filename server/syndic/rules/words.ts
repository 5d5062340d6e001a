import { decimalText } from '../../kernel/money.ts';
import { grouped } from '../../kernel/french-text.ts';
import { weekday, type Day } from '../../kernel/day.ts';

/** `1 234,56 €` as the sentences of the rules print amounts. */
export function euros(cents: bigint): string {
  const [whole, decimals] = decimalText(cents < 0n ? -cents : cents, ',').split(',');
  return `${cents < 0n ? '−' : ''}${grouped(BigInt(whole!))},${decimals}\u00A0€`;
}

/** `31/12/2025` */
export function shortDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

const WEEKDAYS = ['', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const MONTHS = ['', 'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'] as const;

/** `jeudi 4 avril 2026` */
export function dayInWords(day: Day): string {
  const date = Number(day.slice(8, 10));
  return `${WEEKDAYS[weekday(day)]} ${date === 1 ? '1er' : date} ${MONTHS[Number(day.slice(5, 7))]} ${day.slice(0, 4)}`;
}

export function sumCents(all: Iterable<{ cents: bigint }>): bigint {
  let sum = 0n;
  for (const { cents } of all) sum += cents;
  return sum;
}
