export { listArrears, presentNotice, recordReceipt, remind } from './use-cases/arrears.ts';
export { listBudgets } from './use-cases/budgets.ts';
export { approveYear, closeYear } from './use-cases/settle.ts';
export { bookUnidentified, coOwnershipMoney, coOwnerWords, isCoOwnerOf, paySupplier, supplierWords } from './use-cases/bank-money.ts';
