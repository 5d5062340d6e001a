import { Type } from 'typebox';
import { choice, DayText, Name, nullable, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { DEBIT_FILES, PAYMENT_STATES, PROVIDERS } from '../model.ts';

export const may = (act: 'read' | 'write' | 'settings') => ({ access: { kind: 'staff' as const, right: `payments.${act}` } });
export const said = (summary: string) => ({ tags: ['Paiements en ligne'], summary });

const Email = nullable(Type.String({ format: 'email', maxLength: 200 }));
const Secret = Type.Optional(nullable(Type.String({ minLength: 8, maxLength: 300 })));

const fields = {
  holder: Name, cardOn: Type.Boolean(), provider: choice(PROVIDERS), shopId: Words, merchantEmail: Email, transitAccount: Type.String({ minLength: 3, maxLength: 12 }),
  leastCents: Type.Integer({ minimum: 100, maximum: 100_000_000 }), aboveBasisPoints: Type.Integer({ minimum: 0, maximum: 10_000 }),
  sepaOn: Type.Boolean(), creditorId: Words, iban: Words, bic: Words, debitVersion: choice(DEBIT_FILES), leadDays: Type.Integer({ minimum: 1, maximum: 14 }), cutOffHour: Type.Integer({ minimum: 0, maximum: 24 }),
};
const secrets = { secretKey: Secret, webhookSecret: Secret };

export const NewContract = Type.Object({ buildingId: nullable(Uuid), ...fields, ...secrets }, strict);
export const ContractChange = Type.Object({ version: Version, ...fields, ...secrets }, strict);
export const Contract = Type.Object({
  id: Uuid, version: Version, buildingId: nullable(Uuid), buildingName: Words, ...fields, holder: Type.String(), merchantEmail: Words, secretKeyEnd: Words, webhookSecretEnd: Words, trial: Type.Boolean(), notificationUrl: Type.String(),
});
export const Registration = Type.Object({ version: Version, provider: choice(['stripe', 'stripe-sandbox']), secretKey: Type.Optional(Type.String({ minLength: 8, maxLength: 300 })) }, strict);
export const KeysTried = Type.Object({ provider: choice(PROVIDERS), shopId: Type.String({ minLength: 1, maxLength: 20 }), secretKey: Type.Optional(Type.String({ minLength: 8, maxLength: 300 })) }, strict);
export const TrialParams = Type.Object({ id: Uuid, trial: Type.String({ pattern: '^\\w{1,200}$' }) });
export const Trial = Type.Object({ outcome: choice(['heard', 'unsigned', 'waiting']), at: nullable(Type.String()) });
export const Choices = Type.Object({ withoutEmail: Type.Boolean(), debitWithoutCode: Type.Boolean(), keptMonths: Type.Integer({ minimum: 13, maximum: 60 }) }, strict);
export const Contracts = Type.Object({ rows: Type.Array(Contract), withoutEmail: Type.Boolean(), debitWithoutCode: Type.Boolean(), keptMonths: Type.Integer() });

const Instant = Type.String();
const Cents = Type.Integer();
const Kind = choice(['receipt', 'refund', 'dispute', 'dispute-won']);
const AccountKind = choice(['coOwner', 'landlord', 'tenant']);
export const Method = choice(['CARD', 'SEPA_OOFF']);
export const State = choice(PAYMENT_STATES);

export const Waiting = Type.Object({ rows: Type.Array(Type.Object({
  id: Uuid, intentId: Uuid, kind: Kind, cents: Cents, bookedOn: DayText, label: Type.String(), accountCode: Type.String(), accountKind: AccountKind, clientName: Type.String(), place: Words, transitAccount: Type.String(),
})) });
export const PostBookings = Type.Object({ ids: Type.Array(Uuid, { minItems: 1, maxItems: 500 }), on: Type.Optional(DayText) }, strict);
export const Posted = Type.Object({ posted: Type.Integer(), refused: Type.Array(Type.Object({ id: Uuid, sentence: Type.String() })) });
export const RefundAsked = Type.Object({ cents: Type.Integer({ minimum: 1, maximum: 99_999_999_999 }), reason: Name }, strict);
export const Reasoned = Type.Object({ reason: Name }, strict);
export const Payment = Type.Object({
  id: Uuid, createdAt: Instant, clientName: Type.String(), accountCode: Type.String(), place: Words, method: Method, amountCents: Cents, refundedCents: Cents, state: State, receiptNumber: nullable(Type.Integer()), waiting: Type.Integer(),
});
export const PaymentDetail = Type.Object({
  ...Payment.properties, accountId: Uuid, accountKind: AccountKind, holder: Type.String(), provider: Type.String(), payerEmail: Words, externalId: Words, paymentReference: Words, paidAt: nullable(Instant), bookedAt: nullable(Instant), failureCode: Words, failure: Words, refundableCents: Cents, whyNotRefundable: nullable(choice(['debit', 'not-paid', 'claimed', 'nothing-left'])),
  bookings: Type.Array(Type.Object({ id: Uuid, kind: Kind, cents: Cents, bookedOn: DayText, label: Type.String(), state: choice(['proposed', 'posted', 'dismissed']), madeEntryId: nullable(Uuid), doneAt: nullable(Instant), doneByName: Words, dismissedReason: Words })),
  refunds: Type.Array(Type.Object({ id: Uuid, cents: Cents, reason: Words, state: choice(['ASKED', 'DONE', 'FAILED']), askedAt: Instant, askedBy: Type.String(), doneAt: nullable(Instant), failure: Words })),
  calls: Type.Array(Type.Object({ id: Uuid, at: Instant, direction: choice(['out', 'in']), kind: Type.String(), outcome: choice(['done', 'ignored', 'refused', 'failed']), detail: Words })),
});

const Claimable = Type.Unsafe<{ withoutReason: string; unauthorised: string } | null>({ type: ['object', 'null'], properties: { withoutReason: DayText, unauthorised: DayText }, required: ['withoutReason', 'unauthorised'] });

export const Debits = Type.Object({
  accounts: Type.Array(Type.Object({ id: Uuid, label: Type.String(), holder: Type.String(), iban: Type.String(), waiting: Type.Integer(), waitingCents: Cents, submitBefore: nullable(DayText) })),
  mandates: Type.Array(Type.Object({
    id: Uuid, intentId: Uuid, bankAccountId: Uuid, accountLabel: Type.String(), accountCode: Type.String(), reference: Type.String(), payerName: Type.String(), iban: Type.String(), cents: Cents, collectOn: DayText, signedOn: DayText,
    state: choice(['signed', 'filed', 'collected', 'returned', 'cancelled']), fileId: nullable(Uuid), collectedOn: nullable(DayText), returnedOn: nullable(DayText), returnReason: Words, submitBefore: nullable(DayText), claimable: Claimable, signedAt: Instant, signedLogin: Type.String(), codeSentTo: Words, paper: Type.Boolean(),
  })),
  files: Type.Array(Type.Object({ id: Uuid, bankAccountId: Uuid, accountLabel: Type.String(), messageId: Type.String(), version: Type.String(), count: Type.Integer(), sumCents: Cents, submitBefore: DayText, madeAt: Instant, madeByName: Type.String(), refusedAt: nullable(Instant), refusedReason: Words,
    reports: Type.Array(Type.Object({ rejected: Type.Integer(), freed: Type.Integer(), takenAt: Instant })) })),
});

/** `content`: the bytes, in base64. */
export const ReportTaken = Type.Object({ content: Type.String({ minLength: 1, maxLength: 7_000_000, pattern: '^[A-Za-z0-9+/]+={0,2}$' }) }, strict);
export const ReportOutcome = Type.Object({ messageId: Type.String(), again: Type.Boolean(), rejected: Type.Integer(), freed: Type.Integer() });
