import type { Pick } from '../../ui/pick-field.tsx';
import type { EventRecord } from './model.ts';

/** What the form of an event holds: what is picked comes with its words. */
export interface EventValues {
  template: Pick | null;
  title: string;
  building: Pick | null;
  lots: readonly Pick[];
  account: Pick | null;
  recipient: Pick | null;
  lease: Pick | null;
  folder: Pick | null;
  binder: Pick | null;
  treatmentOn: string;
  /** Unticked is 00/00/00. */
  publishable: boolean;
  publicationOn: string;
  confidential: boolean;
}

export function newValues(today: string): EventValues {
  return { template: null, title: '', building: null, lots: [], account: null, recipient: null, lease: null, folder: null, binder: null, treatmentOn: today, publishable: true, publicationOn: today, confidential: false };
}

export function valuesOf(event: EventRecord, today: string): EventValues {
  const pick = (id: string | null, label: string | null): Pick | null => (id === null ? null : { id, label: label ?? 'choisi' });
  return {
    template: pick(event.templateId, event.templateLabel), title: event.title, building: pick(event.buildingId, event.buildingName), lots: event.lots.map(({ id, number }) => ({ id, label: `Lot ${number}` })),
    account: pick(event.accountId, event.accountCode), recipient: pick(event.recipientPartyId, event.recipientName), lease: pick(event.leaseId, event.leaseNumber ? `Bail ${event.leaseNumber}` : null),
    folder: pick(event.folderId, event.folderReference ? `${event.folderReference} ${event.folderType}` : null), binder: pick(event.ownBinderId, event.binderPath),
    treatmentOn: event.treatmentOn, publishable: event.publicationOn !== null, publicationOn: event.publicationOn ?? today, confidential: event.confidential,
  };
}

/** What the server is sent. */
export function settingsOf(values: EventValues) {
  return {
    templateId: values.template?.id ?? null, title: values.title, buildingId: values.building?.id ?? null, lotIds: values.lots.map(({ id }) => id), accountId: values.account?.id ?? null,
    recipientPartyId: values.recipient?.id ?? null, leaseId: values.lease?.id ?? null, folderId: values.folder?.id ?? null, binderId: values.binder?.id ?? null, treatmentOn: values.treatmentOn,
    publicationOn: values.publishable && !values.confidential ? values.publicationOn : null, confidential: values.confidential,
  };
}

/** The server's names of fields, as this form names them. */
const FORM_NAMES: Record<string, keyof EventValues> = {
  templateId: 'template', buildingId: 'building', lotIds: 'lots', accountId: 'account', recipientPartyId: 'recipient', leaseId: 'lease', folderId: 'folder', binderId: 'binder',
};

export function inForm(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, sentence]) => [FORM_NAMES[name] ?? name, sentence]));
}

export const EVENT_LABELS: Partial<Record<keyof EventValues, string>> = {
  template: 'Modèle', title: 'Objet', building: 'Immeuble', lots: 'Lots', account: 'Compte destinataire', recipient: 'Destinataire sans compte', lease: 'Bail', folder: 'Dossier', binder: 'Classeur', treatmentOn: 'Date', publicationOn: 'Date de publication',
};
