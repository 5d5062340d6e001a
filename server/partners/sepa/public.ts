// The door of SEPA: identifiers, calendar, files for the bank, statements from it, and what a movement may settle.
export { isAccount, isBic, isCreditorId } from './identifiers.ts';
export { latin } from './characters.ts';
export { momentAt, planCollection, type BankDelay, type Collection, type Moment } from './target.ts';
export { writeTransfers, type Transfer, type TransferList, type TransferVersion, type WrittenFile } from './credit-transfer.ts';
export { writeDebits, type Debit, type DebitList, type DebitVersion, type Sequence } from './direct-debit.ts';
export { blockName, type BankParty } from './message.ts';
export type { FileFault } from './faults.ts';
export type { BankMovement } from './bank-movement.ts';
export { readStatements, type BankStatement } from './bank-statement.ts';
export { batchesOfFile, readStatusReport, type StatusReport } from './status-report.ts';
export { judgeReport, type Verdict } from './judge-report.ts';
export { closingOf, movementKeys, openingOf, statementFaults, type KnownAccount, type StatementFault } from './statement-checks.ts';
export { matchAll } from './matching.ts';
export type { Match, MatchStep, OpenItem } from './match.ts';
export type { OpenList } from './lists.ts';
