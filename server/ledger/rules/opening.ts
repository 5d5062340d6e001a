import type { Id } from '../../kernel/ids.ts';
import { isResult } from './chart.ts';

export interface OpeningLine {
  account: string;
  auxiliary: string;
  label: string;
  debitCents: bigint;
  creditCents: bigint;
  keyId: Id | null;
  lotId: Id | null;
  operationId: Id | null;
  /** The entry it stands in, when it is a line not lettered yet. */
  entryId: Id | null;
}

/** What the account of another line stands at, debit positive. */
export type CarriedLine = Omit<OpeningLine, 'debitCents' | 'creditCents'> & { cents: bigint };

/**
 * The opening of an exercise (à-nouveaux) from what stands the evening before: lines not lettered one by one, balances of the others; charges and income begin at nothing.
 * A result that was not shared out waits on 471 (owners owe) or 472 (owners are owed).
 */
export function openingOf(carried: readonly CarriedLine[], resultLabel: string): OpeningLine[] {
  const result = carried.filter(({ account }) => isResult(account)).reduce((sum, { cents }) => sum + cents, 0n);
  const pending: CarriedLine[] = result === 0n ? [] : [{ account: result > 0n ? '471000' : '472000', auxiliary: '', label: resultLabel, cents: result, keyId: null, lotId: null, operationId: null, entryId: null }];
  return [...carried.filter(({ account }) => !isResult(account)), ...pending].filter(({ cents }) => cents !== 0n)
    .map(({ cents, ...line }) => ({ ...line, debitCents: cents > 0n ? cents : 0n, creditCents: cents < 0n ? -cents : 0n }));
}
