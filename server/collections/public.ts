// The door of collections: the debits that a bank's statement may show, and what becomes of them.
export { awaitedDebits, debitWords, settleDebit } from './use-cases/settle-debits.ts';
