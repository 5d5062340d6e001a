import { idOf, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { BroughtLeaseTerms, BroughtMandateTerms } from '../../platform/events/announce.ts';
import type { Platform } from '../../platform/module.ts';

/** One import under way, in its transaction. */
export interface Bringing {
  platform: Platform;
  tx: Tx;
  agencyId: Id;
  runId: Id;
  books: Books;
  contracts: Contracts;
}

/** What contracts agree on, each with the file it came in: handed over once the books are there. */
export interface Contracts {
  leases: { path: string; terms: BroughtLeaseTerms }[];
  mandates: { path: string; terms: BroughtMandateTerms }[];
}

/** Books by the name of the ledger file they came in, and how many analytic lines were numbered. */
export interface Books {
  byFile: Map<string, Id>;
  analyticLines: number;
}

/** The event a document becomes: the same file name of the same agency is the same event, so that it is never brought twice. */
export function documentId(agencyId: Id, file: string): Id {
  return idOf(`move-in document ${agencyId} ${file}`);
}
