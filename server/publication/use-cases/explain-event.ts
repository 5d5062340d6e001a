import { notFound } from '../../kernel/refusal.ts';
import type { Id } from '../../kernel/ids.ts';
import { inAgencySnapshot } from '../../platform/database/connection.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import type { Platform } from '../../platform/module.ts';
import { demand, mayRead } from '../access.ts';
import { readTimeZone } from '../repository/changes.ts';
import { readBinders, readParts } from '../repository/document-facts.ts';
import { readHeldDocuments, readShownTrades } from '../repository/held-documents.ts';
import { readRightsFacts } from '../repository/rights-facts.ts';
import { levelSentence } from '../rules/binder-levels.ts';
import { grantsByPerson, withheldGrantsByPerson } from '../rules/grants.ts';
import { stateOfPart } from '../rules/wanted.ts';
import { whoSees, type PersonRights, type WhoSees } from '../rules/who-sees.ts';

export interface Explanation extends WhoSees {
  binder: { id: Id; path: string; level: string } | null;
  /** On the extranet now, as the last run left it. */
  online: boolean;
}

/** BEY-522, the panel "Qui voit ce document, et pourquoi": the very functions the run uses, asked for one event and everybody. */
export function explainEvent(platform: Platform, viewer: StaffViewer, eventId: Id): Promise<Explanation> {
  demand(mayRead(viewer));
  return inAgencySnapshot(platform.office, viewer.agencyId, async (tx) => {
    const parts = await readParts(tx, [eventId]);
    const part = parts[0];
    if (!part) throw notFound();
    const binder = (await readBinders(tx)).find(({ id }) => id === part.binderId) ?? null;
    const { facts } = await readRightsFacts(tx, null);
    const grants = grantsByPerson(facts);
    const withheld = withheldGrantsByPerson(facts);
    const people: PersonRights[] = facts.parties
      .filter(({ id }) => grants.has(id) || withheld.has(id))
      .map(({ id, name }) => ({ personId: id, name, grants: grants.get(id) ?? [], withheld: withheld.get(id) ?? [] }));
    const today = platform.clock.today(await readTimeZone(tx, viewer.agencyId));
    const trades = await readShownTrades(tx);
    const panel = whoSees({ ...part, treatmentDate: part.treatmentOn, publicationDate: part.confidential ? null : part.publicationOn }, binder, people, today, trades);
    const state = stateOfPart(part, binder, today, trades);
    const online = (await readHeldDocuments(tx, parts.map(({ id }) => id))).length > 0;
    return { ...panel, state, binder: binder && { id: binder.id, path: binder.path, level: levelSentence(binder) }, online };
  });
}
