// The door of collections: what a bank’s statement may show of online payments, and what becomes of it.
export { awaitedDebitLists, debitListWords, settleDebitList, settleDebits } from './use-cases/debit-lists.ts';
export { awaitedDebits, debitWords, settleDebit } from './use-cases/settle-debits.ts';
export { providerMoney, settleProvider } from './use-cases/settle-provider.ts';
export { claimablePayments, claimWords, settleClaim } from './use-cases/card-claims.ts';
