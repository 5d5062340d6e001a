import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { saveChanges, staleRefusal } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import type { DraftEntry, DraftLine, NewLine, Posted } from '../model.ts';
import { findEntity } from '../repository/books.ts';
import { findAuxiliaries, findBooks, labelsOf, lotNumbers } from '../repository/browse.ts';
import { deleteDraft as removeRow, draftBySource, draftColumns, insertDraft, lockDraft, replaceLines } from '../repository/drafts.ts';
import { postedBySource } from '../repository/entries.ts';
import { keepExpensesOf } from '../repository/expenses.ts';
import { moveFiles, papersOf } from '../repository/papers.ts';
import { demandThings, postNow } from './post-now.ts';

/** Keeps an entry as a draft, checked only when it is posted. One whose source proposed it before, as a draft or posted, is left as it is: `created` is false. */
export async function saveDraft(tx: Tx, viewer: Viewer, entityId: Id, draft: DraftEntry): Promise<{ id: Id; created: boolean }> {
  demand(viewer, 'ledger.write');
  if (!(await findEntity(tx, entityId))) throw notFound();
  await demandThings(tx, [draft]);
  if (draft.sourceKey) {
    const posted = (await postedBySource(tx, entityId, [{ source: draft.source, sourceKey: draft.sourceKey }])).values().next().value;
    if (posted) return { id: posted.id, created: false };
  }
  const id = newId();
  if (!(await insertDraft(tx, viewer.agencyId, id, entityId, draft, viewer.kind === 'system' ? viewer.reason : viewer.name))) return { id: (await draftBySource(tx, entityId, draft.source, draft.sourceKey!))!, created: false };
  await replaceLines(tx, viewer.agencyId, id, draft.lines.map(asSaid), draft.documents ?? []);
  return { id, created: true };
}

/** A draft with the names of the accounts, third parties and lots of its lines. */
export async function readDraft(tx: Tx, viewer: Viewer, id: Id) {
  demand(viewer, 'ledger.read');
  const draft = await lockDraft(tx, id);
  if (!draft) throw notFound();
  const books = (await findBooks(tx, draft.entityId))!;
  const [labels, lots] = [await labelsOf(tx, draft.entityId), await lotNumbers(tx, draft.lines.map(({ lotId }) => lotId))];
  const third = new Map((await findAuxiliaries(tx, books, '', 500, draft.lines.map(({ auxiliary }) => auxiliary))).map(({ code, label }) => [code, label]));
  return { ...draft, papers: await papersOf(tx, { kind: 'draft', id }), lines: draft.lines.map((line) => ({ ...line, accountLabel: labels.get(line.account) ?? null, auxiliaryLabel: third.get(line.auxiliary) ?? null, lotNumber: lots.get(line.lotId ?? '') ?? null })) };
}

export async function changeDraft(tx: Tx, viewer: Viewer, id: Id, version: number, draft: Omit<DraftEntry, 'source' | 'sourceKey'>): Promise<void> {
  demand(viewer, 'ledger.write');
  await demandThings(tx, [draft]);
  const before = await lockDraft(tx, id);
  await saveChanges(tx, 'office.ledger_drafts', { kind: 'ledger-draft', id }, version, draftColumns({ ...draft, source: '' }));
  // Works are named by what proposed the draft: a change keeps them, and names no others.
  const works = new Set(before?.lines.map(({ operationId }) => operationId));
  await replaceLines(tx, viewer.agencyId, id, draft.lines.map(asSaid).map((line) => (works.has(line.operationId) ? line : { ...line, operationId: null })), draft.documents ?? []);
}

const asSaid = (line: NewLine): DraftLine => ({
  account: line.account, auxiliary: line.auxiliary ?? '', label: line.label?.trim() ?? '', debitCents: line.debitCents ?? 0n, creditCents: line.creditCents ?? 0n,
  keyId: line.keyId ?? null, lotId: line.lotId ?? null, nature: line.nature ?? null, operationId: line.operationId ?? null, analytic: line.analytic ?? null, payable: line.payable ?? null,
});

export async function deleteDraft(tx: Tx, viewer: Viewer, id: Id): Promise<void> {
  demand(viewer, 'ledger.write');
  const draft = await lockDraft(tx, id);
  if (!draft) throw notFound();
  await removeRow(tx, id);
  await record(tx, viewer, 'ledger-draft.deleted', { kind: 'ledger-draft', id }, { label: draft.label });
}

/** Validates a draft: it leaves the drafts and takes its number, with its papers, in the same transaction. What it spends joins the list of expenses. */
export async function postDraft(tx: Tx, viewer: Viewer, today: Day, id: Id, version: number): Promise<Posted> {
  demand(viewer, 'ledger.write');
  const draft = await lockDraft(tx, id);
  if (!draft) throw notFound();
  if (draft.version !== version) throw await staleRefusal(tx, { kind: 'ledger-draft', id });
  const [posted] = await postNow(tx, viewer, today, draft.entityId, [{ ...draft, sourceKey: draft.sourceKey ?? draft.id }]);
  await moveFiles(tx, id, posted!.id);
  await removeRow(tx, id);
  if (posted!.created) await keepExpensesOf(tx, viewer.agencyId, posted!.id);
  return posted!;
}
