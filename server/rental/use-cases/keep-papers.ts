import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { keepLetter, recipientLines, senderOf, storeLetter, withdrawLetters } from '../../documents/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { Paper } from '../../platform/rendering/render-papers.ts';
import { filing, insertPaper, lockPaper, papersOf, withdrawPapers, type PaperKind } from '../repository/papers.ts';
import { paperText, type PaperBody } from '../rules/papers.ts';

/** The name, as agencies write it, of the template or binder of each kind of paper. */
const FILED: Record<PaperKind, string> = { notice: '%avis%echeance%', quittance: '%quittance%', receipt: '%quittance%', statement: '%compte%rendu%gerance%', settlement: '%regularisation%charges%', review: '%courrier%locataire%', deposit: '%courrier%locataire%', 'letting-tenant': '%courrier%locataire%', 'letting-owner': '%courrier%proprietaire%' };

export interface PlannedPaper {
  kind: PaperKind;
  key: string;
  month: Day;
  leaseId: Id | null;
  mandateId: Id | null;
  /** On the client's space from the next run; otherwise kept to be printed and posted. */
  electronic: boolean;
  place: { buildingId: Id; lotIds: readonly Id[]; accountId: Id | null; partyId: Id };
  body: PaperBody;
}

export interface KeptPapers {
  made: number;
  /** Of those, the ones that must be printed and posted. */
  toPost: number;
}

const AT_A_TIME = 4;

/**
 * Sets papers and keeps each as an event, in a transaction of its own: a run that was stopped is taken up where it stood, and a paper that exists is left as it is.
 * Setting holds no lock.
 */
export async function keepPapers(platform: Pick<Platform, 'office' | 'files' | 'renderer'>, viewer: Viewer, planned: readonly PlannedPaper[], today: Day): Promise<KeptPapers> {
  const kept: KeptPapers = { made: 0, toPost: 0 };
  for (let at = 0; at < planned.length; at += AT_A_TIME) {
    const done = await Promise.all(planned.slice(at, at + AT_A_TIME).map(async (one) => (await keepPaper(platform, viewer, one, today) ? one : null)));
    kept.made += done.filter((one) => one !== null).length;
    kept.toPost += done.filter((one) => one !== null && !one.electronic).length;
  }
  return kept;
}

async function keepPaper(platform: Pick<Platform, 'office' | 'files' | 'renderer'>, viewer: Viewer, planned: PlannedPaper, today: Day): Promise<boolean> {
  const { place, kind, body } = planned;
  const words = await inAgency(platform.office, viewer.agencyId, async (tx): Promise<Paper> => ({ ...body, day: today, agency: await senderOf(tx, viewer.agencyId), recipient: await recipientLines(tx, { accountId: place.accountId, recipientPartyId: place.partyId }) }));
  const file = await storeLetter(platform, await platform.renderer.renderPapers([words]), paperText(body));
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    if (!(await lockPaper(tx, viewer.agencyId, kind, planned.key))) return false;
    const eventId = await keepLetter(tx, viewer, {
      ...await filing(tx, FILED[kind]), title: body.title, buildingId: place.buildingId, lotIds: place.lotIds, leaseId: planned.leaseId, accountId: place.accountId, recipientPartyId: place.partyId, publicationOn: planned.electronic ? today : null,
    }, file, today);
    await insertPaper(tx, viewer.agencyId, { ...planned, eventId, words, madeByName: viewer.kind === 'system' ? viewer.reason : viewer.name });
    return true;
  });
}

/** Takes back every paper of a call that is due no more: its notice first of all. */
export async function withdrawPapersOfCall(tx: Tx, viewer: Viewer, call: { id: Id; leaseId: Id }, today: Day, reason: string): Promise<number> {
  const papers = (await papersOf(tx, { leaseId: call.leaseId })).filter(({ key }) => key.split(' ')[0] === call.id);
  if (papers.length > 0) {
    await withdrawPapers(tx, papers.map(({ id }) => id), today);
    await withdrawLetters(tx, viewer, papers.map(({ eventId }) => eventId), reason);
  }
  return papers.length;
}

/** Takes back the quittances and receipts of calls that are no longer paid as these papers say. */
export async function withdrawUntrue(tx: Tx, viewer: Viewer, calls: readonly { id: Id; paidCents: bigint; dueCents: bigint; leaseId: Id }[], today: Day, reason: string): Promise<void> {
  const untrue = [];
  for (const call of calls) {
    for (const paper of await papersOf(tx, { leaseId: call.leaseId })) {
      const [callId, said] = paper.key.split(' ');
      if (callId !== call.id) continue;
      if ((paper.kind === 'quittance' && call.paidCents < call.dueCents) || (paper.kind === 'receipt' && call.paidCents < BigInt(said!))) untrue.push(paper);
    }
  }
  if (untrue.length === 0) return;
  await withdrawPapers(tx, untrue.map(({ id }) => id), today);
  await withdrawLetters(tx, viewer, untrue.map(({ eventId }) => eventId), reason);
}
