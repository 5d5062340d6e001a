// The door of rental: money from tenants, put on what they owe by the same rules however it came; what its bank may still move.
export { receive, returnReceipt } from './use-cases/receive.ts';
export { bookUnidentifiedRent, callOfAmount, leaseWords, listsAwaited, payoutListWords, payoutWords, rentalMoney, returnPayout, settlePayout, settlePayoutList, settlePayouts } from './use-cases/bank-money.ts';
