import { Type } from 'typebox';
import { Acts, choice, DayText, nullable, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { LETTING_SERVICES, LIST_KINDS, RUBRICS } from '../model.ts';

export const may = (act: 'read' | 'write' | 'pay') => ({ access: { kind: 'staff' as const, right: `rental.${act}` } });
export const said = (summary: string) => ({ tags: ['Gérance'], summary });

/** Cents, of either sign. */
export const Cents = Type.Integer();
const Instant = Type.String();
export const Reason = Type.Object({ code: Type.String(), sentence: Type.String() });
export const NullableReason = Type.Unsafe<{ code: string; sentence: string } | null>({ type: ['object', 'null'], properties: Reason.properties, required: ['code', 'sentence'] });
export const rubric = choice(RUBRICS);

const RunRow = Type.Object({ id: Uuid, kind: choice(['calls', 'fees', 'settlement', 'letting']), month: DayText, madeAt: Instant, madeByName: Type.String(), count: Type.Integer(), totalCents: Cents });
export const Runs = Type.Object({ rows: Type.Array(RunRow) });

const PreviewedCall = Type.Object({
  leaseId: Uuid, leaseNumber: Type.String(), tenantName: Type.String(), lots: Type.String(), buildingName: Type.String(), ownerName: Words, totalCents: Cents, reason: NullableReason, calledCents: nullable(Cents), openCents: nullable(Cents),
  lines: Type.Array(Type.Object({ rubric, label: Type.String(), cents: Cents, explanation: Type.String() })),
});
export const CallsPreview = Type.Object({ month: DayText, rows: Type.Array(PreviewedCall), count: Type.Integer(), totalCents: Cents });

const DueLine = Type.Object({ rubric, label: Type.String(), cents: Cents });
export const TenantAccount = Type.Object({
  leaseId: Uuid, leaseNumber: Type.String(), tenantName: Type.String(), lots: Type.String(), buildingName: Type.String(), mandateId: nullable(Uuid), overpaidCents: Cents, toGiveBackCents: Cents, depositCents: nullable(Cents),
  calls: Type.Array(Type.Object({ id: Uuid, kind: choice(['rent', 'settlement', 'letting']), month: DayText, dueOn: DayText, dueCents: Cents, openCents: Cents, due: Type.Array(DueLine), open: Type.Array(Type.Object({ rubric, cents: Cents })), paper: nullable(Type.String()), explanation: Type.String(), noticeEventId: nullable(Uuid), receiptEventId: nullable(Uuid) })),
  receipts: Type.Array(Type.Object({ id: Uuid, receivedOn: DayText, cents: Cents, overpaidCents: Cents, label: Type.String(), returnedOn: nullable(DayText), refundedCents: Cents, refundedOn: nullable(DayText), paidFrom: choice(['bank', 'deposit', 'settlement']) })),
  allocations: Type.Array(Type.Object({ id: Uuid, receiptId: Uuid, callId: Uuid, month: DayText, rubric, cents: Cents, madeOn: DayText, origin: choice(['receipt', 'overpayment', 'return', 'move']), movable: Type.Boolean() })),
});

export const FeesPreview = Type.Object({
  on: DayText, totalCents: Cents,
  allocations: Type.Array(Type.Object({ leaseId: Uuid, tenantName: Type.String(), cents: Cents, explanation: Type.Array(Type.String()) })),
  stopped: Type.Array(Type.Object({ leaseId: Uuid, tenantName: Type.String(), faults: Type.Array(Reason) })),
  fees: Type.Array(Type.Object({ mandateId: Uuid, mandateNumber: Type.String(), ownerName: Type.String(), baseCents: Cents, netCents: Cents, vatCents: Cents, grossCents: Cents, explanation: Type.String() })),
  withoutRate: Type.Array(Type.Object({ mandateId: Uuid, number: Type.String() })),
});

const Money = Type.Object({
  bankCents: Cents, ownersCreditCents: Cents, ownersOverdraftCents: Cents, depositsCents: Cents, overpaymentsCents: Cents, unidentifiedCents: Cents, feesNotDrawnCents: Cents, supplierDebtsCents: Cents, balanced: Type.Boolean(), gapCents: Cents, explanation: Type.String(),
});
export const Proposals = Type.Object({
  money: Money,
  rows: Type.Array(Type.Object({ mandateId: Uuid, mandateNumber: Type.String(), ownerName: Type.String(), balanceCents: Cents, waitingCents: Cents, payableCents: Cents, outcome: choice(['pay', 'skip']), code: Type.String(), explanation: Type.String(), parts: Type.Array(Type.Object({ name: Type.String(), cents: Cents })) })),
});
const listRow = {
  id: Uuid, version: Version, kind: choice(LIST_KINDS), bankAccountId: Uuid, bankLabel: Type.String(), executeOn: DayText, state: choice(['prepared', 'approved', 'sent', 'executed', 'cancelled']), totalCents: Cents, count: Type.Integer(), preparedAt: Instant, preparedByName: Type.String(),
  approvedAt: nullable(Instant), approvedByName: Words, executedOn: nullable(DayText), acts: Acts,
};
export const PayoutLists = Type.Object({ rows: Type.Array(Type.Object(listRow)) });
export const PayoutList = Type.Object({
  ...listRow, payouts: Type.Array(Type.Object({ id: Uuid, mandateId: nullable(Uuid), mandateNumber: nullable(Type.String()), leaseId: nullable(Uuid), leaseNumber: nullable(Type.String()), name: Type.String(), iban: Type.String(), cents: Cents, label: Type.String(), reference: Type.String(), numerator: nullable(Type.Integer()), denominator: nullable(Type.Integer()), state: choice(['waiting', 'executed', 'returned', 'rejected', 'cancelled']), returnedOn: nullable(DayText), returnReason: nullable(Type.String()) })),
});

const Movement = Type.Object({ kind: choice(['receipt', 'expense', 'fee', 'payout']), on: DayText, label: Type.String(), cents: Cents, netCents: Type.Optional(nullable(Cents)), vatCents: Type.Optional(nullable(Cents)), listId: Type.Optional(nullable(Uuid)) });
export const OwnerStatement = Type.Object({
  mandateId: Uuid, mandateNumber: Type.String(), ownerName: Type.String(), fromOn: DayText, untilOn: DayText, openingCents: Cents, receiptsCents: Cents, expensesCents: Cents, feesCents: Cents, payoutsCents: Cents, closingCents: Cents,
  movements: Type.Array(Movement), shares: Type.Array(Type.Object({ name: Type.String(), shares: Type.String(), cents: Cents })), memo: Type.Object({ depositsCents: Cents, overpaymentsCents: Cents, keptCents: Cents }),
});
export const TaxHelp = Type.Object({ year: Type.Integer(), lines: Type.Array(Type.Object({ line: Type.String(), cents: Cents, explanation: Type.String() })) });

const bank = { label: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }), holder: Type.String({ minLength: 1, maxLength: 70, pattern: '\\S' }), iban: Type.String({ minLength: 5, maxLength: 50 }), bic: nullable(Type.String({ maxLength: 11 })), transferVersion: choice(['pain.001.001.09', 'pain.001.001.03']) };
export const BankAccountFields = Type.Object(bank, { additionalProperties: false });
export const BankAccountChange = Type.Object({ version: Version, ...bank }, { additionalProperties: false });
export const BankAccount = Type.Object({ id: Uuid, version: Version, ...bank });
export const BankAccounts = Type.Object({ rows: Type.Array(BankAccount) });

/** The bytes of a file, in base64. */

export const Invoice = Type.Object({
  id: Uuid, number: Type.String(), supplier: Type.String(), siren: Words, issuedOn: DayText, dueOn: nullable(DayText), kind: choice(['invoice', 'credit-note']), profile: Type.String(), netCents: Cents, vatCents: Cents, totalCents: Cents,
  faults: Type.Array(Type.Object({ code: Type.String(), effect: Type.String(), sentence: Type.String() })), mandateId: nullable(Uuid), mandateNumber: Words, draftId: Uuid, waiting: Type.Boolean(), takenBackOn: nullable(DayText), importedAt: Instant, importedByName: Type.String(),
});
export const Invoices = Type.Object({ rows: Type.Array(Invoice) });
export const Terms = Type.Object({ version: Version, mandateNumber: Type.String(), ownerName: Type.String(), withCharges: Type.Boolean(), feeBase: choice(['receipts', 'calls']), reserveCents: Cents, thresholdCents: Cents, block: Words, lettingServices: Type.Array(choice(LETTING_SERVICES)) });
const share = { partyId: Uuid, numerator: Type.Integer({ minimum: 1, maximum: 1_000_000 }), denominator: Type.Integer({ minimum: 1, maximum: 1_000_000 }) };
export const Beneficiaries = Type.Object({
  version: Version, ownerName: Type.String(), mandateNumber: Type.String(), rows: Type.Array(Type.Object({ ...share, name: Type.String(), iban: nullable(Type.String()), ibanValid: Type.Boolean() })),
  members: Type.Array(Type.Object({ partyId: Uuid, name: Type.String(), quality: Type.String() })),
});
export const BeneficiariesChange = Type.Object({ version: Version, rows: Type.Array(Type.Object(share, { additionalProperties: false }), { maxItems: 100 }) }, { additionalProperties: false });
