import type { Id } from '../../kernel/ids.ts';
import type { Day } from '../../kernel/day.ts';
import { notFound } from '../../kernel/refusal.ts';
import { standOnEntries, takeBack, type WitnessAnswer } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand, holds } from '../access.ts';
import { refusals } from '../errors.ts';
import { lockMovement, movementOfEntry, reopenMovement } from '../repository/movements.ts';
import { readStatements } from '../repository/statements.ts';
import { euros, shortDay } from '../rules/words.ts';
import { readStatement, type ReadStatement } from './read-statements.ts';

const TAKEN_BACK = 'Rouvert\u00A0: ce qu’il avait réglé a été extourné. Décidez à nouveau ce qu’il règle.';
const DETACHED = 'Rouvert\u00A0: détaché de l’écriture qui lui avait été rapprochée.';

/** The bank stands on the entries that its movements made, or were told apart as. */
async function answer(tx: Tx, viewer: Viewer, { id: entryId }: { id: Id }): Promise<WitnessAnswer | null> {
  const movement = await movementOfEntry(tx, entryId);
  if (!movement) return null;
  const link = { to: `/releves/${movement.statementId}`, label: `Relevé ${movement.statementNumber}` };
  const named = `le mouvement de ${euros(movement.cents)} du ${shortDay(movement.movedOn)} (relevé ${movement.statementNumber})`;
  if (movement.state === 'unidentified') return { kind: 'elsewhere', sentence: `Cette écriture garde en attente ${named}. Dites sur le relevé de qui il vient\u00A0: elle est alors reprise, et le mouvement affecté.`, link };
  // Told apart as money that left: the bank saw it go, and no contrary entry brings it back.
  if (movement.target === null && movement.cents < 0n) return { kind: 'elsewhere', sentence: `La banque a montré que cet argent est parti\u00A0: ${named}. S’il s’agit d’un autre, rouvrez d’abord ce mouvement sur le relevé\u202F; s’il est revenu, enregistrez son retour.`, link };
  return {
    kind: 'follows', follows: [`${named.replace(/^l/, 'L')} redevient à traiter sur son relevé.`],
    also: async () => {
      const [statement] = await readStatements(tx, { id: movement.statementId });
      demand(viewer, statement!, 'write');
      await reopenMovement(tx, movement.id, TAKEN_BACK);
      await record(tx, viewer, 'bank-movement.reopened', { kind: 'bank-statement', id: movement.statementId }, { movement: movement.id, cents: Number(movement.cents) });
    },
  };
}

/** Called when the program is put together. */
export function standOnMovements(): void {
  standOnEntries('banking', answer);
}

/** Opens a movement again: what it made is taken back with all that follows, or, told apart as an entry that the books had before, it is detached and the entry stays. */
export async function reopen(tx: Tx, viewer: Viewer, movementId: Id, today: Day): Promise<ReadStatement> {
  const movement = await lockMovement(tx, movementId);
  const [statement] = movement ? await readStatements(tx, { id: movement.statementId }) : [];
  if (!movement || !statement || !holds(viewer, statement, 'read')) throw notFound();
  demand(viewer, statement, 'write');
  if (movement.state !== 'posted' || movement.entryId === null) throw refusals.notPosted();
  if (movement.target === null) {
    await reopenMovement(tx, movement.id, DETACHED);
    await record(tx, viewer, 'bank-movement.detached', { kind: 'bank-statement', id: statement.id }, { movement: movement.id, entry: movement.entryId });
  } else await takeBack(tx, viewer, today, movement.entryId, movement.movedOn > today ? movement.movedOn : today);
  return readStatement(tx, viewer, statement.id, today);
}
