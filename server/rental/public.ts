// The door of rental: money from tenants, put on what they owe by the same rules however it came.
export { receive, returnReceipt } from './use-cases/receive.ts';
