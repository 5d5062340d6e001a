/** Where a client's own accounts are read. */
export const ACCOUNTS = '/api/extranet/accounts';
