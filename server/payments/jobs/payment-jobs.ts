import type { Day } from '../../kernel/day.ts';
import type { JobHandler } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { forgetOld } from '../use-cases/forget-old.ts';
import { readLate } from '../use-cases/read-late.ts';
import { WRITE_MOVED_DAY, writeMovedDay } from '../use-cases/tell-moved-day.ts';
import { WRITE_MAIL, writeMail } from '../use-cases/write-mail.ts';

/** Jobs carry ids only; each may run twice without harm. */
export function paymentJobs(platform: Platform): Record<string, JobHandler> {
  return {
    [WRITE_MAIL]: ({ agencyId, intentId, fact, cents, to }) => writeMail(platform, String(agencyId), { intentId: String(intentId), fact: fact as 'paid', cents: BigInt(String(cents)), to: to as 'payer' }),
    [WRITE_MOVED_DAY]: ({ agencyId, intentId, collectOn }) => writeMovedDay(platform, String(agencyId), { intentId: String(intentId), collectOn: collectOn as Day }),
    'payments:read-late': () => readLate(platform),
    'payments:forget-old': () => forgetOld(platform),
  };
}

export const PAYMENTS_CRONTAB = ['* * * * * payments:read-late', '23 2 * * * payments:forget-old'];
