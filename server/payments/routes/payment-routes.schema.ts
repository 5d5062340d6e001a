import { Type, type TSchema } from 'typebox';
import type { Day as DayText } from '../../kernel/day.ts';

const Text = Type.String();
const Uuid = Type.String({ format: 'uuid' });
const Cents = Type.Integer();
const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const SpaceQuery = Type.Object({ space: Type.Enum({ coOwner: 'coOwner', landlord: 'landlord', tenant: 'tenant' }) }, { additionalProperties: false });

/** `whyNot`: not-offered, no-email (PAR-228), nothing-due, under-way; null when it can be paid. */
export const PayableReply = Type.Object({
  accounts: Type.Array(Type.Object({
    id: Uuid, code: Text, building: Nullable(Text), beneficiary: Nullable(Text), methods: Type.Array(Text), whyNot: Nullable(Text), leastCents: Cents, mostCents: Nullable(Cents), proposedCents: Cents, underWayCents: Cents, underWayIds: Type.Array(Uuid),
  })),
});

export const StartBody = Type.Object({
  accountId: Uuid, amountCents: Type.Integer({ minimum: 1, maximum: 10_000_000_000 }), method: Type.Union([Type.Literal('CARD'), Type.Literal('SEPA_OOFF')]), attempt: Uuid, confirmed: Type.Boolean(),
}, { additionalProperties: false });
export const StartReply = Type.Object({ id: Uuid, redirectUrl: Nullable(Text) });

const Day = Type.Unsafe<DayText>({ type: 'string', format: 'date' });
const Amount = Type.Integer({ minimum: 1, maximum: 10_000_000_000 });
export const ShowMandateBody = Type.Object({ accountId: Uuid, amountCents: Amount, askedOn: Type.Optional(Day) }, { additionalProperties: false });
/** `moved`: closed (banks do not settle that day) or too-late (its file cannot be handed over any more); null when it is the day asked for. */
export const MandateReply = Type.Object({ collectOn: Text, moved: Nullable(Text), noticeDays: Type.Integer(), short: Type.Boolean(), beneficiary: Text, creditorId: Text, wording: Text, codeTo: Nullable(Text) });
const content = { accountId: Uuid, amountCents: Amount, collectOn: Day, iban: Type.String({ minLength: 14, maxLength: 50 }), payerName: Type.String({ minLength: 2, maxLength: 70, pattern: '\\S' }), confirmed: Type.Boolean() };
export const CodeBody = Type.Object(content, { additionalProperties: false });
export const CodeReply = Type.Object({ sentTo: Text, expiresAt: Text });
/** `code`: null from a client to whom none is sent. Blanks in it do not count. */
export const SignBody = Type.Object({ ...content, attempt: Uuid, code: Nullable(Type.String({ pattern: '^\\s*(\\d\\s*){6}$', maxLength: 20 })), agreed: Type.Literal(true) }, { additionalProperties: false });
export const SignReply = Type.Object({ id: Uuid });

export const PaymentReply = Type.Object({
  id: Uuid, state: Text, open: Type.Boolean(), amountCents: Cents, refundedCents: Cents, method: Text, beneficiary: Text, accountId: Uuid, accountCode: Text, accountKind: Text, building: Nullable(Text), createdAt: Text, paidAt: Nullable(Text), receiptNumber: Nullable(Type.Integer()),
  /** Booked by the office otherwise than from this payment. */
  byHand: Type.Boolean(),
  failure: Nullable(Text), redirectUrl: Nullable(Text),
  /** `withBank`: handed over, so it can be given up no more. `paper`: whether it can be downloaded. */
  mandate: Nullable(Type.Object({ collectOn: Text, reference: Text, withBank: Type.Boolean(), paper: Type.Boolean() })),
});
export const PaymentsReply = Type.Object({ rows: Type.Array(PaymentReply) });

export const NotificationParams = Type.Object({ agencyId: Uuid, contractId: Uuid });
