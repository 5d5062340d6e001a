import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { Sheet } from '../../platform/records/sheet-reply.ts';
import { demand, mayRead } from '../access.ts';
import * as repository from '../repository/transfer-repository.ts';

export async function listTransfers(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.TransferFacets): Promise<ListPage<repository.TransferRow>> {
  demand(mayRead(viewer));
  return repository.listTransfers(tx, request, facets);
}

/** A recorded sale is never edited; a wrong one is put right through the ownerships it made. */
export async function readTransfer(tx: Tx, viewer: Viewer, id: Id) {
  demand(mayRead(viewer));
  const transfer = await repository.findTransfer(tx, id);
  if (!transfer) throw notFound();
  return { ...transfer, acts: [] as string[] };
}

export const transferSheet: Sheet<repository.TransferRow> = {
  soldOn: { header: 'Vendu le', kind: 'day', width: 12, value: (row) => row.soldOn },
  building: { header: 'Immeuble', kind: 'text', width: 10, value: (row) => row.buildingCode },
  lots: { header: 'Lots', kind: 'text', value: (row) => row.lots.map((lot) => lot.number).join(', ') },
  seller: { header: 'Vendeur', kind: 'text', width: 36, value: (row) => row.sellerName },
  buyer: { header: 'Acquéreur', kind: 'text', width: 36, value: (row) => row.buyerName },
  notary: { header: 'Notaire', kind: 'text', width: 28, value: (row) => row.notary },
  priceCents: { header: 'Prix (€)', kind: 'money', value: (row) => row.priceCents },
  recordedAt: { header: 'Enregistré le', kind: 'day', width: 12, value: (row) => row.recordedAt.slice(0, 10) },
};
