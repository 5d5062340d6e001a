import type { Id } from '../../kernel/ids.ts';
import { inAgency } from '../../platform/database/connection.ts';
import { composeMessage } from '../../platform/mail/compose.ts';
import type { Platform } from '../../platform/module.ts';
import { markNotice, takeNotice } from '../repository/notices.ts';
import { noticeWords } from '../rules/notice-words.ts';

/**
 * The e-mail digest of a run (TPL-150, PAR-234, PAR-235): one for each person, one at a time, each marked as it leaves. The switches are asked again: a client
 * may have said no since. Throws when the other side asks to come back later, so that the queue does.
 */
export async function sendNotices(platform: Platform, agencyId: Id, runId: Id): Promise<void> {
  let later: string | null = null;
  for (let after: Id = '00000000-0000-0000-0000-000000000000'; ;) {
    const next = await inAgency(platform.office, agencyId, async (tx) => {
      const notice = await takeNotice(tx, runId, after);
      if (!notice) return null;
      if (!notice.wanted || notice.titles.length === 0) {
        await markNotice(tx, notice.id, null, notice.wanted ? 'nothing-left' : 'switched-off');
        return notice.id;
      }
      const address = `${platform.settings.publicUrl}/${notice.slug}/extranet/`;
      const delivery = await platform.mailer.send(notice.email, composeMessage(noticeWords({ ...notice, address })));
      if (delivery.outcome === 'retry') later = delivery.reason;
      else await markNotice(tx, notice.id, delivery.outcome === 'sent' ? platform.clock.now() : null, delivery.outcome === 'sent' ? 'sent' : `refused: ${delivery.reason}`);
      return notice.id;
    });
    if (next === null) break;
    after = next;
  }
  if (later !== null) throw new Error(`Some digests wait: ${String(later)}`);
}
