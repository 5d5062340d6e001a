import { Type, type Static } from 'typebox';

/** Area 'recovery': when co-owners who do not pay are written to, and what a formal notice costs the debtor. Delays are days. */
export const RecoverySettings = Type.Object({
  /** From the due day to the reminder. */
  reminderAfterDays: Type.Integer({ default: 15, minimum: 1, maximum: 365 }),
  /** From the reminder to the formal notice. */
  noticeAfterDays: Type.Integer({ default: 15, minimum: 1, maximum: 365 }),
  /** Cents, all taxes included, as the contract of the syndic says; nothing is charged at zero (loi n° 65-557, art. 10-1 a). */
  noticeFeeCents: Type.Integer({ default: 0, minimum: 0, maximum: 100_000 }),
}, { additionalProperties: false });
export type RecoverySettings = Static<typeof RecoverySettings>;
