import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListRequest } from '../../platform/http/list-query.ts';
import type { Cell, SheetColumn } from '../../platform/spreadsheet/write.ts';
import { demand, mayRead } from '../access.ts';
import { listEvents, type EventRow } from '../repository/event-list.ts';
import { STATE_NAMES, type EventQuestion } from './read-events.ts';

type Column = SheetColumn & { value: (row: EventRow) => Cell };

/** The columns of the list, in their usual order; keys are those of the list's sort. */
const COLUMNS: Record<string, Column> = {
  chrono: { header: 'N°', kind: 'integer', width: 9, value: (row) => row.chrono },
  treatmentOn: { header: 'Date', kind: 'day', width: 12, value: (row) => row.treatmentOn },
  template: { header: 'Modèle', kind: 'text', width: 26, value: (row) => row.templateLabel },
  title: { header: 'Objet', kind: 'text', width: 44, value: (row) => row.title },
  building: { header: 'Immeuble', kind: 'text', width: 28, value: (row) => row.buildingName },
  recipient: { header: 'Destinataire', kind: 'text', width: 28, value: (row) => row.recipientName },
  folder: { header: 'Dossier', kind: 'text', width: 12, value: (row) => row.folderReference },
  binder: { header: 'Classeur', kind: 'text', width: 36, value: (row) => row.binderPath },
  state: { header: 'Publication', kind: 'text', width: 16, value: (row) => STATE_NAMES[row.state] },
  // The former system shows an event that is not publishable as 00/00/00: people look for it in their spreadsheets.
  publicationOn: { header: 'Date de publication', kind: 'text', width: 18, value: (row) => (row.publicationOn === null ? '00/00/00' : row.publicationOn.split('-').reverse().join('/')) },
  attachmentCount: { header: 'Pièces jointes', kind: 'integer', width: 14, value: (row) => row.attachmentCount },
};

/** A spreadsheet beyond this is no longer one that people open. */
const MOST_ROWS = 100_000;

export async function exportEvents(tx: Tx, viewer: Viewer, question: EventQuestion, sort: ListRequest['sort'], asked: readonly string[]): Promise<{ columns: SheetColumn[]; rows: Cell[][] }> {
  demand(mayRead(viewer));
  const keys = asked.filter((key) => key in COLUMNS);
  const columns = (keys.length > 0 ? keys : Object.keys(COLUMNS)).map((key) => COLUMNS[key]!);
  const page = await listEvents(tx, question, { filter: question.filter, sort, offset: 0, limit: MOST_ROWS });
  return { columns, rows: page.rows.map((row) => columns.map((column) => column.value(row))) };
}
