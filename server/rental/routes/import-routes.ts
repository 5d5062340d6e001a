import { Type } from 'typebox';
import { contentDisposition } from '../../platform/files/sniff.ts';
import { bytesOf, FILE_BODY_LIMIT as bodyLimit, FileContent } from '../../platform/http/base64.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { nullable, strict, Uuid } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { importInvoice, invoiceFile, readSupplierFile, supplierInvoices } from '../use-cases/import-invoice.ts';
import { plain } from '../../platform/http/plain.ts';
import { Invoice, Invoices, may, said } from './schemas.ts';

/** Files of suppliers. */
export function importRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();

  app.get('/rental/invoices', { config: may('read'), schema: { ...said('Factures électroniques importées'), response: { 200: Invoices } } }, (request) => work(request, async (tx, viewer) => ({ rows: plain(await supplierInvoices(tx, viewer)) })));
  app.post('/rental/invoices', { config: may('write'), bodyLimit, schema: { ...said('Importe une facture Factur-X ; elle reste un brouillon'), body: Type.Object({ content: FileContent, mandateId: nullable(Uuid) }, strict), response: { 200: Invoice } } }, async (request) => {
    const bytes = bytesOf(request.body.content);
    const taken = await readSupplierFile(platform, bytes);
    return work(request, async (tx, viewer) => plain(await importInvoice(tx, viewer, taken, bytes, request.body.mandateId, today())));
  });
  app.get('/rental/invoices/:id/file', { config: may('read'), schema: { ...said('La facture telle que reçue'), params: IdParams } }, async (request, reply) => {
    const { name, bytes, mime } = await work(request, (tx, viewer) => invoiceFile(tx, viewer, request.params.id));
    return reply.type(mime).header('content-disposition', contentDisposition(name, false)).header('cache-control', 'no-store').send(bytes);
  });
}
