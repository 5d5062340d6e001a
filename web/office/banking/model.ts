import type { Reply } from '../../api/api.ts';

export type BankStatement = Reply<'get', '/api/office/bank/statements/{id}'>;
export type BankMovement = BankStatement['rows'][number];
export type Target = NonNullable<BankMovement['target']>;
