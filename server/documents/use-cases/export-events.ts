import type { Sheet } from '../../platform/records/sheet-reply.ts';
import type { EventState } from '../model.ts';
import type { EventRow } from '../repository/event-list.ts';

const STATE_NAMES: Record<EventState, string> = {
  'published': 'Publié', 'waiting': 'En attente', 'not-publishable': 'Non publiable', 'without-binder': 'Sans classeur', 'term-ended': 'Durée terminée', 'confidential': 'Confidentiel',
};

export const eventSheet: Sheet<EventRow> = {
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
