import type { Reply } from '../../api/api.ts';

export type CallsPreview = Reply<'get', '/api/office/rental/calls/preview'>;
export type FeesPreview = Reply<'get', '/api/office/rental/fees/preview'>;
export type Proposals = Reply<'get', '/api/office/rental/payouts/proposals'>;
export type PayoutList = Reply<'get', '/api/office/rental/payouts/{id}'>;
export type FeeDraws = Reply<'get', '/api/office/rental/fees/draws'>;
export type Beneficiaries = Reply<'get', '/api/office/rental/mandates/{id}/beneficiaries'>;
export type BankAccount = Reply<'get', '/api/office/rental/bank-accounts'>['rows'][number];
export type TenantAccount = Reply<'get', '/api/office/rental/leases/{id}'>;
export type TenantCall = TenantAccount['calls'][number];
export type TenantReceipt = TenantAccount['receipts'][number];
export type TenantAllocation = TenantAccount['allocations'][number];
export type Run = Reply<'get', '/api/office/rental/calls/runs'>['rows'][number];
export type OwnerStatement = Reply<'get', '/api/office/rental/mandates/{id}/statement'>;
export type TenantPaper = Reply<'get', '/api/office/rental/papers'>['rows'][number];
export type RentReviews = Reply<'get', '/api/office/rental/reviews'>;
export type LeaseDeposit = Reply<'get', '/api/office/rental/leases/{id}/deposit'>;
export type ChargesRow = Reply<'get', '/api/office/rental/charges'>['rows'][number];
