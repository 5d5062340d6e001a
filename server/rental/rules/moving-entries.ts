import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Reason, RubricAmount } from '../model.ts';
import { euros } from './words.ts';

/** An allocation that was posted, as it may be moved: to another month, another lease of the tenant, other rubrics. */
export interface PostedAllocation {
  lineId: Id;
  entryId: Id;
  on: Day;
  tenantId: Id;
  leaseId: Id;
  mandateId: Id;
  itemId: Id;
  rubrics: readonly RubricAmount[];
  pieceReference: string | null;
  status: 'posted' | 'moved' | 'draft';
  /** The fee run that billed it, when one did. */
  feeRunId: Id | null;
}

export interface MoveTarget {
  tenantId: Id;
  leaseId: Id;
  mandateId: Id;
  itemId: Id;
  rubrics: readonly RubricAmount[];
}

export interface PlannedMove {
  transferId: Id;
  lineId: Id;
  /** What the reversal takes off and the new entry puts on: the same amount. */
  reverse: { entryId: Id; itemId: Id; rubrics: readonly RubricAmount[] };
  post: MoveTarget & { pieceReference: string | null };
  unletter: Id[];
  /** The line was billed: the next run bears a correction. */
  feeCorrection: boolean;
}

/** Lines are chosen by their id and their status, never by amount and date: two payments of one amount on one day are two lines. */
export function selectLines(lines: readonly PostedAllocation[], ids: readonly Id[]): { found: PostedAllocation[]; faults: Reason[] } {
  const faults: Reason[] = [];
  const found = ids.flatMap((id) => {
    const line = lines.find((one) => one.lineId === id);
    if (!line) faults.push({ code: 'line-unknown', sentence: 'Une des lignes choisies n’existe plus. Relancez la recherche.' });
    else if (line.status === 'moved') faults.push({ code: 'line-moved', sentence: 'Une des lignes choisies a déjà été basculée. Choisissez la ligne qui la remplace.' });
    else if (line.status === 'draft') faults.push({ code: 'line-draft', sentence: 'Une des lignes choisies est encore un brouillon : modifiez le brouillon.' });
    else return [line];
    return [];
  });
  return { found, faults };
}

/** Plans a move: reversal and new entry with the same document reference, tied by `transferId`. Between two mandates the manager confirms, since owners' money moves. */
export function planMove(line: PostedAllocation, target: MoveTarget, { transferId, confirmed }: { transferId: Id; confirmed: boolean }): { plan: PlannedMove | null; faults: Reason[] } {
  const faults: Reason[] = [];
  const [taken, put] = [total(line.rubrics), total(target.rubrics)];
  if (taken !== put) faults.push({ code: 'amount-changes', sentence: `Le basculement déplace ${euros(taken)} : les rubriques de destination font ${euros(put)}. Corrigez-les.` });
  if (target.tenantId !== line.tenantId) faults.push({ code: 'other-tenant', sentence: 'La destination est le bail d’un autre locataire. Choisissez un bail du même locataire.' });
  if (target.mandateId !== line.mandateId && !confirmed) faults.push({ code: 'confirmation-needed', sentence: 'La destination dépend d’un autre mandat : de l’argent change de propriétaire. Confirmez le basculement.' });
  if (target.itemId === line.itemId && sameRubrics(line.rubrics, target.rubrics)) faults.push({ code: 'nothing-moves', sentence: 'L’origine et la destination sont les mêmes. Choisissez une autre échéance ou une autre rubrique.' });
  if (faults.length > 0) return { plan: null, faults };
  return {
    faults,
    plan: {
      transferId, lineId: line.lineId, reverse: { entryId: line.entryId, itemId: line.itemId, rubrics: line.rubrics }, post: { ...target, pieceReference: line.pieceReference },
      unletter: [line.lineId], feeCorrection: line.feeRunId !== null,
    },
  };
}

function sameRubrics(one: readonly RubricAmount[], other: readonly RubricAmount[]): boolean {
  const key = (amounts: readonly RubricAmount[]) => amounts.filter((amount) => amount.cents !== 0n).map((amount) => `${amount.rubric} ${amount.cents}`).toSorted().join();
  return key(one) === key(other);
}

function total(amounts: readonly RubricAmount[]): bigint {
  return amounts.reduce((sum, one) => sum + one.cents, 0n);
}
