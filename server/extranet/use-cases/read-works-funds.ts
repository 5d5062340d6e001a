import { notFound } from '../../kernel/refusal.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { Space, WorksFunds } from '../model.ts';
import { readLotFunds } from '../repository/works-funds.ts';
import { worksFunds } from '../rules/works-funds.ts';
import type { Person } from './read-documents.ts';

/** "Fonds travaux": what each of the person's lots has (CLI-267); a space they do not have is not found, and a landlord's or a tenant's has no lots of this kind. */
export async function readWorksFunds(platform: Platform, person: Person, space: Space): Promise<{ publishedAt: Date | null; buildings: WorksFunds[] }> {
  const reader = { identityId: person.identityId, space, now: platform.clock.now() };
  const reading = await inAgency(platform.extranet, person.agencyId, (tx) => readLotFunds(tx, reader));
  if (!reading) throw notFound();
  return { publishedAt: reading.publishedAt, buildings: worksFunds(reading.lots, reading.funds) };
}
