/** What the audit keeps of one act on an event. */
export interface AuditedAct {
  /** "event.published" for one, "events.published" for a large selection. */
  act: string;
  detail: Record<string, unknown>;
}

/** What people read of an act in « Historique ». An act that this page has never heard of shows its own name rather than nothing. */
export function historySentence({ act, detail }: AuditedAct): string {
  const verb = act.replace(/^events?\./, '');
  return SENTENCES[verb]?.(detail) ?? act;
}

const SENTENCES: Record<string, (detail: Record<string, unknown>) => string> = {
  'created': (detail) => (detail.replacesEventId ? 'Créé, en remplacement d’un autre événement' : 'Créé'),
  'changed': ({ before, after, text }) => changes(before, after, text !== undefined),
  'attachments-added': ({ names }) => joined(names),
  'attachment-renamed': ({ before, after }) => `Pièce jointe renommée\u00A0: «\u00A0${words(before)}\u00A0» devient «\u00A0${words(after)}\u00A0»`,
  'attachments-ordered': () => 'Ordre des pièces jointes changé',
  'attachment-removed': ({ name }) => `Pièce jointe «\u00A0${words(name)}\u00A0» retirée`,
  'published': ({ publicationOn }) => `Publié en date du ${frenchDay(publicationOn)}`,
  'unpublished': () => 'Dépublié\u00A0: la date de publication devient 00/00/00',
  'binder-changed': ({ path }) => (path === null || path === undefined ? 'Rendu au classeur de son modèle' : `Classé dans «\u00A0${words(path)}\u00A0»`),
  'folder-changed': ({ folderId }) => (folderId === null || folderId === undefined ? 'Retiré de son dossier' : 'Rattaché à un dossier'),
  'replaced': () => 'Annulé et remplacé',
};

const FIELD_NAMES: Record<string, string> = {
  templateId: 'modèle', binderId: 'classeur', title: 'objet', buildingId: 'immeuble', lotIds: 'lots', leaseId: 'bail', accountId: 'compte', recipientPartyId: 'destinataire', folderId: 'dossier',
  treatmentOn: 'date de traitement', publicationOn: 'date de publication', confidential: 'confidentialité',
};

function changes(before: unknown, after: unknown, text: boolean): string {
  const was = record(before);
  const is = record(after);
  if ('publicationOn' in is && Object.keys(is).length === 1 && !text) return `Date de publication\u00A0: ${frenchDay(was.publicationOn)} devient ${frenchDay(is.publicationOn)}`;
  const fields = [...Object.keys(is).map((key) => FIELD_NAMES[key] ?? key), ...(text ? ['texte'] : [])];
  return fields.length === 0 ? 'Enregistré sans changement' : `Modifié\u00A0: ${fields.join(', ')}`;
}

function joined(names: unknown): string {
  const list = Array.isArray(names) ? names.map(words) : [];
  const shown = list.slice(0, 3).map((name) => `«\u00A0${name}\u00A0»`).join(', ');
  const more = list.length > 3 ? ` et ${list.length - 3} de plus` : '';
  return `${list.length > 1 ? 'Pièces jointes ajoutées' : 'Pièce jointe ajoutée'}\u00A0: ${shown}${more}`;
}

/** 2026-11-24 → 24/11/2026; no day is the former system's 00/00/00. */
function frenchDay(day: unknown): string {
  return typeof day === 'string' ? day.split('-').toReversed().join('/') : '00/00/00';
}

function record(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? value as Record<string, unknown> : {};
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
