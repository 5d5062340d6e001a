// The door of the ledger: it knows ids of buildings, keys and lots, not what they mean.
export type { AnalyticLine, Balance, Entity, Entry, EntryLine, Expense, StatementLine } from './model.ts';
export { postEntries } from './use-cases/post-entries.ts';
export { readStatement, type Statement } from './use-cases/read-statement.ts';
export { checkBalancesNow, entriesByNumber, insertAnalytics, nameAccounts, openEntity, readEntities } from './repository/entries.ts';
export { balancesOn, sectionBalancesOn } from './repository/balances.ts';
export { expenseTotals, insertExpenses } from './repository/expenses.ts';
