// The door of the ledger: it knows ids of buildings, keys and lots, not what they mean.
export type { AnalyticLine, Balance, Dimensions, DraftEntry, Entity, Entry, EntryLine, Expense, FiscalYear, LineRef, Nature, NewLine, Posted } from './model.ts';
export { postEntries } from './use-cases/post-entries.ts';
export { postNow } from './use-cases/post-now.ts';
export { attachFiles } from './use-cases/papers.ts';
export { saveDraft } from './use-cases/drafts.ts';
export { saveAnalytic } from './use-cases/analytic-accounts.ts';
export { reverseEntry } from './use-cases/reverse-entry.ts';
export { letter, unletter } from './use-cases/letter-lines.ts';
export { ensureFiscalYears, openAccount, openFiscalYear } from './use-cases/open-books.ts';
export { approveYear, arrestYear, reopenYear, type Arrest } from './use-cases/close-year.ts';
export { EXCEPTIONAL_ACCOUNTS, natureOf } from './rules/chart.ts';
export { FEC_HEADER, fecText, type FecLine } from './rules/fec.ts';
export { nameAccounts, openEntity, readEntities } from './repository/books.ts';
export { readYears as fiscalYears } from './repository/fiscal-years.ts';
export { checkBalancesNow, entriesByNumber, insertAnalytics } from './repository/entries.ts';
export { balancesOn, sectionBalancesOn } from './repository/balances.ts';
export { expenseTotals, insertExpenses, keepExpensesOf } from './repository/expenses.ts';
