import type { NamedFile } from '../../platform/files/store-file.ts';
import type { FileStore } from '../../platform/files/store.ts';
import type { Invoice } from './invoice.ts';
import { isPdf, readInvoice } from './read-invoice.ts';

/** An invoice that was read, and its file in the store as it came; or why it could not be read. */
export type TakenInvoice = { invoice: Invoice; file: NamedFile; fault: null } | { invoice: null; file: null; fault: string };

/** Before any transaction: a heavy PDF must not keep one waiting. What reads as an invoice is one, whatever its file was called: nothing else is stored. */
export async function takeInvoice(files: FileStore, bytes: Buffer): Promise<TakenInvoice> {
  const { invoice, fault } = await readInvoice(bytes);
  if (invoice === null) return { invoice: null, file: null, fault };
  const { hash, size } = await files.put(bytes, { maxBytes: bytes.length });
  const pdf = isPdf(bytes);
  return { invoice, fault: null, file: { hash, size, mime: pdf ? 'application/pdf' : 'application/xml', name: `facture-${invoice.number.replace(/[^\w.-]/g, '_')}.${pdf ? 'pdf' : 'xml'}` } };
}
