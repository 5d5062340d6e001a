import { expect, test } from 'vitest';
import { historySentence } from './history-sentence.ts';

test.each([
  ['event.created', {}, 'Créé'],
  ['event.created', { replacesEventId: 'a' }, 'Créé, en remplacement d’un autre événement'],
  ['event.changed', { before: { title: 'A' }, after: { title: 'B' }, text: 'changed' }, 'Modifié : objet, texte'],
  ['event.changed', { before: {}, after: {} }, 'Enregistré sans changement'],
  ['event.changed', { before: { publicationOn: '2026-11-24' }, after: { publicationOn: null } }, 'Date de publication : 24/11/2026 devient 00/00/00'],
  ['event.attachments-added', { names: ['a.pdf'] }, 'Pièce jointe ajoutée : « a.pdf »'],
  ['event.attachments-added', { names: ['a', 'b', 'c', 'd', 'e'] }, 'Pièces jointes ajoutées : « a », « b », « c » et 2 de plus'],
  ['event.attachment-renamed', { before: 'a.pdf', after: 'b.pdf' }, 'Pièce jointe renommée : « a.pdf » devient « b.pdf »'],
  ['event.published', { publicationOn: '2026-11-24' }, 'Publié en date du 24/11/2026'],
  ['events.published', { publicationOn: '2026-11-24', chronos: [1] }, 'Publié en date du 24/11/2026'],
  ['event.unpublished', {}, 'Dépublié : la date de publication devient 00/00/00'],
  ['event.binder-changed', { path: 'Factures' }, 'Classé dans « Factures »'],
  ['event.binder-changed', { path: null }, 'Rendu au classeur de son modèle'],
  ['event.folder-changed', { folderId: null }, 'Retiré de son dossier'],
  ['event.to-come', {}, 'event.to-come'],
])('%s %j reads « %s »', (act, detail, sentence) => expect(historySentence({ act, detail })).toBe(sentence));
