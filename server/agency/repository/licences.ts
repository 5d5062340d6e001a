import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface Licence {
  holder: string;
  features: string[];
  validUntil: Day | null;
  validatedAt: Date;
  validatedBy: string;
}

export async function readLicence(tx: Tx): Promise<Licence | null> {
  const row = await tx.selectFrom('office.licences').selectAll().executeTakeFirst();
  return row ? { holder: row.holder, features: row.features, validUntil: row.valid_until, validatedAt: row.validated_at, validatedBy: row.validated_by } : null;
}

export async function writeLicence(tx: Tx, agencyId: Id, licence: { text: string; holder: string; features: string[]; validUntil: Day | null; validatedBy: string; validatedAt: Date }): Promise<void> {
  const values = { text: licence.text, holder: licence.holder, features: licence.features, valid_until: licence.validUntil, validated_by: licence.validatedBy, validated_at: licence.validatedAt };
  await tx.insertInto('office.licences').values({ agency_id: agencyId, ...values }).onConflict((oc) => oc.column('agency_id').doUpdateSet(values)).execute();
  // The extranet learns it at once: a licence opens what was only closed for want of it.
  await tx.insertInto('extranet.agencies').values({ agency_id: agencyId, licensed: licence.features.includes('extranet') })
    .onConflict((oc) => oc.column('agency_id').doUpdateSet({ licensed: licence.features.includes('extranet') })).execute();
}
