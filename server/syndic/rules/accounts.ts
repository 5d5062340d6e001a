import type { CallKind } from '../model.ts';

/** Accounts of the official chart (arrêté du 14 mars 2005, art. 7) in the six digits of these books. */
export const ACCOUNTS = {
  decidedWorks: '102000', treasuryAdvance: '103100', otherAdvance: '103300', worksFund: '105000', pendingWorks: '120000', subsidies: '131000',
  supplier: '401000', notInvoiced: '408000', supplierAdvance: '409000', stateSubsidy: '441000', localSubsidy: '443000',
  budgetDue: '450100', worksDue: '450200', advancesDue: '450300', loansDue: '450400', fundDue: '450500', doubtful: '459000',
  pendingDebit: '471000', pendingCredit: '472000', prepaid: '486000', ownersWriteDown: '491000', othersWriteDown: '492000',
  bank: '512000', fundBank: '512100', works: '671000', loanPaid: '661000', writeDown: '680000',
  budgetIncome: '701000', worksIncome: '702000', advanceIncome: '703000', loanIncome: '704000', fundIncome: '705000',
  subsidyIncome: '711000', loanReceived: '712000', sundryIncome: '714000', writeDownBack: '780000',
} as const;

/** What the co-owner owes, and what the syndicat earns or holds, when a call falls due (arrêté, art. 10). */
export const CALL_ACCOUNTS: Record<CallKind, { due: string; against: string }> = {
  budget: { due: ACCOUNTS.budgetDue, against: ACCOUNTS.budgetIncome },
  works: { due: ACCOUNTS.worksDue, against: ACCOUNTS.decidedWorks },
  worksFund: { due: ACCOUNTS.fundDue, against: ACCOUNTS.worksFund },
  advance: { due: ACCOUNTS.advancesDue, against: ACCOUNTS.treasuryAdvance },
  loan: { due: ACCOUNTS.loansDue, against: ACCOUNTS.loanIncome },
};
