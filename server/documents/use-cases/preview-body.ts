import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { RichText } from '../../platform/rendering/rich-text.ts';
import { demand, mayWrite } from '../access.ts';
import { refusals } from '../errors.ts';
import { checkReferences } from './check-references.ts';
import { setBody } from './event-body.ts';

/** The PDF that this text would give, for the screen that writes it. The same setting as the event's own; nothing is kept. */
export async function previewBody(
  platform: Platform, viewer: Viewer,
  { title, treatmentOn = platform.clock.today(), accountId = null, recipientPartyId = null, body }: { title: string; treatmentOn?: Day; accountId?: Id | null; recipientPartyId?: Id | null; body: RichText },
): Promise<Buffer> {
  demand(mayWrite(viewer));
  await inAgency(platform.office, viewer.agencyId, (tx) => checkReferences(tx, { accountId, recipientPartyId }));
  const pdf = await setBody(platform, viewer, { title, treatmentOn, accountId, recipientPartyId, body });
  if (pdf === null) throw refusals.emptyText();
  return pdf;
}
