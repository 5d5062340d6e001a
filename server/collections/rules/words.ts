import { grouped } from '../../kernel/french-text.ts';
import { decimalText } from '../../kernel/money.ts';

/** « 1 234,50 € » */
export function euros(cents: bigint): string {
  const [whole, decimals] = decimalText(cents < 0n ? -cents : cents, ',').split(',');
  return `${cents < 0n ? '−' : ''}${grouped(BigInt(whole!))},${decimals}\u00A0€`;
}
