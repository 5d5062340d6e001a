import { fingerprintOf } from '../../kernel/fingerprint.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { readBankDetails, type BankDetails } from '../repository/bank-details.ts';
import { readHeld } from '../repository/held-items.ts';
import type { Held } from '../rules/difference.ts';
import { split, type Batch } from './batch.ts';

export type WantedBankDetails = BankDetails & Held;

interface Question {
  targetId: Id;
  /** Null: of the whole agency. */
  buildingIds: readonly Id[] | null;
  withheld: boolean;
}

/** Where co-owners pay (SET-116). Withheld by the agency, none is wanted: those the extranet holds leave it. */
export async function compareBankDetails(tx: Tx, { targetId, buildingIds, withheld }: Question, receive: (batch: Batch<WantedBankDetails>) => Promise<void>): Promise<void> {
  const rows = withheld ? [] : await readBankDetails(tx, buildingIds);
  const wanted = rows.map((row) => ({ ...row, key: row.buildingId, fingerprint: fingerprintOf({ iban: row.iban, bic: row.bic }), sourceId: row.buildingId }));
  await receive(split(wanted, await readHeld(tx, targetId, 'bank-details', buildingIds)));
}
