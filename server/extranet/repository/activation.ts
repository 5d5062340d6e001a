import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ActivationFacts } from '../rules/activation.ts';

export interface Activation extends ActivationFacts {
  open: boolean;
  activatedAt: Date | null;
  activatedBy: string | null;
}

/** What the questionnaire asks, as the extranet holds it at this instant. */
export async function readActivation(tx: Tx): Promise<Activation | null> {
  const { rows } = await sql<Omit<Activation, 'published'> & { publishedBefore: boolean; documents: number; clients: number }>`
    select e.open, e.licensed, e.legal_notice as "legalNotice", e.contacts, e.activated_at as "activatedAt", e.activated_by as "activatedBy", e.activation->'bindersChecked' as "bindersChecked", a.domain,
      coalesce((select jsonb_agg(jsonb_build_object('trade', b.trade, 'count', b.count)) from (select trade, count(*)::int as count from extranet.binders where reserved is null group by 1) b), '[]') as binders,
      e.last_published_at is not null as "publishedBefore", (select count(*)::int from extranet.documents) as documents,
      (select count(*)::int from extranet.identities where kind = 'client' and active) as clients
    from extranet.agencies e join platform.agencies a on a.id = e.agency_id`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const { publishedBefore, documents, clients, ...activation } = row;
  return { ...activation, published: publishedBefore ? { documents, clients } : null };
}

/** Waits for whoever changes the agency's row; two people answering do not lose each other's answers. */
export async function lockActivation(tx: Tx): Promise<Activation | null> {
  await sql`select from extranet.agencies for update`.execute(tx);
  return readActivation(tx);
}

export async function saveAnswers(tx: Tx, agencyId: Id, answers: { legalNotice?: string | null | undefined; bindersChecked?: { by: string; at: string } | null | undefined }): Promise<void> {
  if (answers.legalNotice !== undefined) await tx.updateTable('extranet.agencies').set({ legal_notice: answers.legalNotice }).where('agency_id', '=', agencyId).execute();
  if (answers.bindersChecked !== undefined) {
    await tx.updateTable('extranet.agencies').set({ activation: sql`activation || ${JSON.stringify({ bindersChecked: answers.bindersChecked })}::jsonb` }).where('agency_id', '=', agencyId).execute();
  }
}

/** From now on the extranet may be open; it is. */
export async function activate(tx: Tx, agencyId: Id, by: string, at: Date): Promise<void> {
  await tx.updateTable('extranet.agencies').set({ open: true, activated_at: at, activated_by: by }).where('agency_id', '=', agencyId).execute();
}
