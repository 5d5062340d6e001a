import type { Id } from '../../kernel/ids.ts';
import { createEvent } from '../../documents/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { CallKind } from '../model.ts';
import { callsOf } from '../repository/calls.ts';
import { findBuilding } from '../repository/facts.ts';
import { callTemplate, ibanOf, withoutNotice } from '../repository/notices.ts';
import { callNotice } from '../rules/call-notice.ts';

/**
 * Writes the notice of a posted call to each co-owner (décret n° 67-223, art. 35-2): an event with its letter, on the account, in the binder of the template for
 * calls. Accounts that have theirs are left out, so that a run that was stopped is taken up where it stood.
 */
export async function sendNotices(platform: Platform, viewer: Viewer, budgetId: Id, which: { kind: CallKind; rank: number }): Promise<{ written: number }> {
  demand(viewer, 'syndic.write');
  const { call, building, templateId, iban, accounts } = await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const found = (await callsOf(tx, { budgetId })).find(({ kind, rank }) => kind === which.kind && rank === which.rank);
    if (!found) throw refusals.notPosted();
    return { call: found, building: (await findBuilding(tx, found.buildingId))!, templateId: await callTemplate(tx), iban: await ibanOf(tx, found.buildingId), accounts: await withoutNotice(tx, found) };
  });
  for (const { accountId, partyId, lots } of accounts) {
    const paragraphs = callNotice({ kind: call.kind, label: call.label, dueOn: call.dueOn, buildingName: building.name, iban, lots: lots.map(({ number, cents }) => ({ number, cents: BigInt(cents) })) });
    await createEvent(platform, viewer, {
      title: call.label, templateId, buildingId: call.buildingId, accountId, recipientPartyId: partyId, lotIds: lots.map(({ lotId }) => lotId), body: paragraphs.map((text) => ({ type: 'paragraph' as const, runs: [{ text }] })),
    });
  }
  return { written: accounts.length };
}
