import { readInvoice, type ReadInvoice } from '../../partners/facturx/public.ts';

/** Opened before the transaction: a heavy PDF must not keep one waiting. */
export async function readSupplierFile(bytes: Buffer): Promise<ReadInvoice> {
  return readInvoice(bytes);
}
