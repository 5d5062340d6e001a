import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { ensureFiscalYears, natureOf, openAccount, openEntity, postNow, type DraftEntry, type Posted } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { refusals } from '../errors.ts';
import type { Posting } from '../model.ts';
import { hasAccount } from '../repository/books.ts';
import { readKeys } from '../repository/facts.ts';

export interface EntryToPost {
  journal: 'AF' | 'AC' | 'BQ' | 'OD';
  entryOn: Day;
  label: string;
  /** Names the entry for good: posted twice, it stands once. */
  sourceKey: string;
  lines: readonly Posting[];
  operationId?: Id | null;
  pieceReference?: string | null;
  pieceOn?: Day | null;
  documents?: readonly Id[];
}

/** Everything a co-ownership's year posts carries this source; exercises that it arrests are approved and opened again by it alone. */
export const SOURCE = 'syndic';

/** Posts entries to the books of a co-ownership, in order, all or none. Charges and income without a key take the general one: they concern every lot. */
export async function postLines(tx: Tx, viewer: Viewer, today: Day, buildingId: Id, entries: readonly EntryToPost[]): Promise<Posted[]> {
  const filled = entries.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0) return [];
  const books = await openEntity(tx, viewer.agencyId, 'building', buildingId);
  const days = filled.map(({ entryOn }) => entryOn).toSorted();
  await ensureFiscalYears(tx, viewer, books, days[0]!, days.at(-1)!);
  const general = await generalKey(tx, buildingId);
  return postNow(tx, viewer, today, books, filled.map((entry): DraftEntry => ({
    journal: entry.journal, entryOn: entry.entryOn, label: entry.label, pieceReference: entry.pieceReference ?? null, pieceOn: entry.pieceOn ?? null, documents: entry.documents ?? [], source: SOURCE, sourceKey: entry.sourceKey,
    lines: entry.lines.map((line) => {
      const nature = natureOf(line.account);
      return { ...line, label: line.label || entry.label, keyId: line.keyId ?? (nature === null ? null : general), lotId: line.lotId ?? null, nature, operationId: entry.operationId ?? null };
    }),
  })));
}

export async function generalKey(tx: Tx, buildingId: Id): Promise<Id> {
  const key = (await readKeys(tx, buildingId)).find(({ general }) => general);
  if (!key) throw refusals.noGeneralKey();
  return key.keyId;
}

/** Opens a subdivision of the nomenclature, such as 102001, when the books do not have it yet. */
export async function demandAccount(tx: Tx, viewer: Viewer, buildingId: Id, number: string, label: string): Promise<void> {
  const books = await openEntity(tx, viewer.agencyId, 'building', buildingId);
  if (!(await hasAccount(tx, books, number))) await openAccount(tx, viewer, books, { number, label });
}
