import { day, integer } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import type { ListColumn } from '../../ui/list/model.ts';
import type { EventRow } from './model.ts';
import { StateTag } from './state-tag.tsx';

/** Of every list of events: the whole one, and those of a folder. */
export const eventColumns: readonly ListColumn<EventRow>[] = [
  { key: 'chrono', head: 'N°', width: 66, align: 'right', cell: (row) => integer(row.chrono) },
  { key: 'treatmentOn', head: 'Date', width: 110, phone: 'aside', cell: (row) => <FrenchText>{day(row.treatmentOn)}</FrenchText> },
  { key: 'template', head: 'Modèle', width: 140, cell: (row) => row.templateLabel },
  { key: 'title', head: 'Objet', width: 242, title: true, phone: 'title', cell: (row) => <FrenchText>{row.title}</FrenchText>, sub: (row) => row.buildingName },
  { key: 'recipient', head: 'Destinataire', width: 150, cell: (row) => row.recipientName },
  { key: 'binder', head: 'Classeur', width: 168, cell: (row) => row.binderPath },
  { key: 'state', head: 'Publication', width: 204, phone: 'line', cell: (row) => <StateTag event={row} /> },
  { key: 'attachmentCount', head: 'Pièces', width: 66, align: 'right', cell: (row) => (row.attachmentCount > 0 ? integer(row.attachmentCount) : null) },
  { key: 'building', head: 'Immeuble', width: 190, hidden: true, cell: (row) => row.buildingName },
  { key: 'folder', head: 'Dossier', width: 150, hidden: true, cell: (row) => (row.folderReference ? `${row.folderReference} ${row.folderType}` : null) },
  { key: 'publicationOn', head: 'Date de publication', width: 160, hidden: true, cell: (row) => (row.publicationOn === null ? '00/00/00' : day(row.publicationOn)) },
];
