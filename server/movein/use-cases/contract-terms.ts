import { announce, type BroughtLeaseTerms, type BroughtMandateTerms } from '../../platform/events/announce.ts';
import type { FileCount } from '../model.ts';
import type { MoveInRow } from '../rules/tables.ts';
import type { Bringing } from './bringing.ts';

/** The clauses that a line says of a lease; null when it says none. */
export function termsOfLease(row: MoveInRow<'leases'>): BroughtLeaseTerms | null {
  const { kind, chargesMode, reviewClause, reviewIndex, reviewOn, signedOn, termYears, renewedOn, energyClass, electronicSince, electronicProof, depositHeldBy, depositReceivedOn } = row;
  const said = {
    kind, chargesMode, reviewClause, reviewIndex, reviewOn, signedOn, termYears, renewedOn, energyClass, electronicSince, electronicProof, depositHeldBy, depositReceivedOn,
    reviewQuarter: row.reviewQuarter === null ? null : Number(row.reviewQuarter) as 1 | 2 | 3 | 4,
  };
  return nothing(said) ? null : { number: row.number, ...said };
}

/** What a line agrees with a mandate on fees and payouts; null when it says nothing of them. */
export function termsOfMandate({ number, feeBase, feeWithCharges, reserveCents, thresholdCents, payoutBlock }: MoveInRow<'mandates'>): BroughtMandateTerms | null {
  const said = { feeBase, feeWithCharges, reserveCents, thresholdCents, payoutBlock };
  return nothing(said) ? null : { number, ...said };
}

function nothing(said: object): boolean {
  return Object.values(said).every((value) => value === null);
}

/**
 * Hands over what contracts agree on, once they and the books are there: the move-in knows no trade. A file whose lines changed nothing else counts those whose terms moved;
 * sentences are what the trade could not take, for the outcome.
 */
export async function handOverTerms({ tx, agencyId, platform, contracts: { leases, mandates } }: Bringing, counts: FileCount[]): Promise<string[]> {
  if (leases.length + mandates.length === 0) return [];
  const changed = { leases: new Set<string>(), mandates: new Set<string>() };
  const sentences = await announce(tx, { kind: 'system', agencyId, reason: 'Reprise de données' }, 'movein.contracts-brought', { on: platform.clock.today(), leases: leases.map(({ terms }) => terms), mandates: mandates.map(({ terms }) => terms), changed });
  for (const count of counts) {
    if ((count.table !== 'leases' && count.table !== 'mandates') || count.created + count.changed > 0) continue;
    const own: readonly { path: string; terms: { number: string } }[] = count.table === 'leases' ? leases : mandates;
    const moved = own.filter(({ path, terms }) => path === count.path && changed[count.table as 'leases' | 'mandates'].has(terms.number)).length;
    count.changed += moved;
    count.unchanged -= moved;
  }
  return sentences;
}
