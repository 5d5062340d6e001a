import type { Tx } from '../../platform/database/connection.ts';
import { refusals } from '../errors.ts';
import { lotsElsewhere, missingReferences, type MissingReference, type References } from '../repository/neighbours.ts';

const NOTHING: References = { templateId: null, folderId: null, buildingId: null, lotIds: [], leaseId: null, accountId: null, recipientPartyId: null };

/** Refuses what points to a thing that is not of this agency, or to lots of another building than the one chosen. */
export async function checkReferences(tx: Tx, given: Partial<References>): Promise<void> {
  const refs = { ...NOTHING, ...given };
  const [missing] = await missingReferences(tx, refs);
  if (missing) throw refusals.unknownReference(missing, SENTENCES[missing]);
  if (refs.buildingId !== null && await lotsElsewhere(tx, refs.buildingId, refs.lotIds)) throw refusals.lotElsewhere();
}

const SENTENCES: Record<MissingReference, string> = {
  templateId: 'Ce modèle n’existe plus. Choisissez-en un autre.',
  folderId: 'Ce dossier n’existe plus. Choisissez-en un autre.',
  buildingId: 'Cet immeuble n’existe plus. Choisissez-en un autre.',
  lotIds: 'Un des lots n’existe plus, ou est cité deux fois. Revoyez la liste des lots.',
  leaseId: 'Ce bail n’existe plus. Choisissez-en un autre.',
  accountId: 'Ce compte n’existe plus. Choisissez-en un autre.',
  recipientPartyId: 'Ce destinataire n’existe plus. Choisissez-en un autre.',
};
