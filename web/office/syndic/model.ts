export interface Reason { article: string; sentence: string }

export interface BudgetRow {
  id: string; version: number; buildingId: string; buildingCode: string; buildingName: string; fromOn: string; untilOn: string; calls: number; votedOn: string | null; worksFundCents: number; planCents: number | null;
  fallbackAuthorised: boolean; closingPending: '471-472' | '450'; worksClosing: 'all-to-12' | 'progress-only'; loansLeftCents: number; closedOn: string | null; approvedOn: string | null; totalCents: number; calledCents: number;
}

export interface BudgetLine { keyId: string; account: string; cents: number }

export interface Budget extends BudgetRow {
  lines: BudgetLine[];
  keys: { keyId: string; code: string; label: string; general: boolean }[];
  accounts: { number: string; label: string }[];
  legal: { fundMinimumCents: number | null; reserveCents: number | null; suspensionOnAgenda: boolean; reasons: Reason[] };
  acts: string[];
}

export type CallKind = 'budget' | 'worksFund' | 'works' | 'advance' | 'loan';
export interface Call { kind: CallKind; rank: number; label: string; dueOn: string; totalCents: number; noForfeiture: boolean; posted: boolean; elsewhere: boolean }
export interface Schedule { calls: Call[]; reasons: Reason[] }
export interface OwnerShare { lotId: string; keyId: string; accountCode: string | null; name: string; cents: number }
export interface CallPreview { call: Call; lots: { lotId: string; number: string; kind: string | null; owners: OwnerShare[] }[]; orphans: { lotId: string; number: string }[] }

export interface Works {
  id: string; version: number; buildingId: string; keyId: string; keyLabel: string; label: string; provisionAccount: string; chargeAccount: string; votedOn: string; votedCents: number; expectedCents: number; finishedOn: string | null; calledCents: number; doneCents: number;
}

export interface Settlement {
  lines: { keyId: string; due: string; lotId: string; actual: number; called: number; difference: number }[];
  lots: { lotId: string; number: string; owners: string[]; net: number }[];
  totals: { actual: number; called: number; net: number };
  keys: { keyId: string; label: string }[];
  reasons: Reason[];
}

export interface Annexes {
  closed: boolean; sendable: boolean;
  annexes: { number: number; title: string; columns: string[]; rows: { code: string; label: string; kind: 'line' | 'heading' | 'group' | 'total'; cells: (number | null)[] }[] }[];
  checks: { code: string; state: 'ok' | 'gap' | 'cannot tell'; sentence: string; article: string }[];
}

export interface Funds { on: string; totalCents: number; withoutLotCents: number; decidedWorksCents: number; decidedWithoutLotCents: number; lots: { lotId: string; number: string; kind: string | null; worksFundCents: number; decidedWorksCents: number; advanceCents: number }[] }

export interface Item { id: string; kind: string; label: string; dueOn: string; cents: number; account: string; noForfeiture: boolean }
export interface Situation {
  accountId: string; code: string; name: string; partyId: string; buildingId: string; buildingName: string; items: Item[]; credits: { account: string; cents: number }[]; dueCents: number; oldestOn: string | null; on?: string;
  steps: { id: string; kind: 'reminder' | 'notice'; sentOn: string; presentedOn: string | null; cents: number; eventId: string | null; feeCents: number }[];
  state: 'current' | 'reminded' | 'formalNotice' | 'forfeited'; reminders: number; costsToDebtor: boolean; interestCents: number | null; reasons: Reason[];
}
export interface Arrears { on: string; totalCents: number; rows: Situation[] }

export type LetterKind = 'reminder' | 'notice';
export interface Ripe { accountId: string; name: string; sums: number; cents: number }
export interface LetterRun { id: string; kind: LetterKind; askedBy: string; askedAt: string; total: number; done: number; written: number; leftOut: { name: string; why: string }[]; ended: boolean }
export interface Recovery { reminderAfterDays: number; noticeAfterDays: number; noticeFeeCents: number }
export interface Letters { reminders: Ripe[]; notices: Ripe[]; settings: Recovery; run: LetterRun | null }

export interface OppositionAlert { state: 'settled' | 'ahead' | 'no-notice' | 'open' | 'last-day' | 'missed'; lastDay: string | null; daysLeft: number | null; sentence: string }

export interface SaleAccounts {
  id: string; buildingId: string; soldOn: string; notary: string | null; sellerName: string; buyerName: string; sellerAccountId: string | null; buyerAccountId: string | null; receivedOn: string | null; opposedOn: string | null; alert: OppositionAlert; totalCents: number;
  lots: { lotId: string; number: string; advanceCents: number; advanceMoved: boolean }[];
  claims: { lotId: string; number: string; label: string; dueOn: string; cents: number; owedBy: 'seller' | 'buyer'; reasons: Reason[] }[];
  groups: { group: number; label: string; cents: number; debts: { label: string; dueOn: string; cents: number }[] }[];
}

interface Spent { label: string; budgetCents: number; spentCents: number }
export interface Spending extends Omit<Spent, 'label'> { keys: (Spent & { keyId: string | null; accounts: (Spent & { account: string })[] })[] }

export interface SpentRows { rows: { id: string; spentOn: string; label: string; contractorName: string | null; keyLabel: string; account: string; cents: number; entryId: string | null; entryNumber: string | null }[]; count: number; totalCents: number }
