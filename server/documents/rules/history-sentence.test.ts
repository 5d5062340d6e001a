import { expect, test } from 'vitest';
import { historySentence } from './history-sentence.ts';

test.each([
  ['event.created', {}, 'Créé'],
  ['event.created', { replacesEventId: 'a' }, 'Créé, en remplacement d’un autre événement'],
  ['event.changed', { before: { title: 'A' }, after: { title: 'B' }, text: 'changed' }, 'Modifié\u00A0: objet, texte'],
  ['event.changed', { before: {}, after: {} }, 'Enregistré sans changement'],
  ['event.changed', { before: { publicationOn: '2026-11-24' }, after: { publicationOn: null } }, 'Date de publication\u00A0: 24/11/2026 devient 00/00/00'],
  ['event.attachments-added', { names: ['a.pdf'] }, 'Pièce jointe ajoutée\u00A0: «\u00A0a.pdf\u00A0»'],
  ['event.attachments-added', { names: ['a', 'b', 'c', 'd', 'e'] }, 'Pièces jointes ajoutées\u00A0: «\u00A0a\u00A0», «\u00A0b\u00A0», «\u00A0c\u00A0» et 2 de plus'],
  ['event.attachment-renamed', { before: 'a.pdf', after: 'b.pdf' }, 'Pièce jointe renommée\u00A0: «\u00A0a.pdf\u00A0» devient «\u00A0b.pdf\u00A0»'],
  ['event.published', { publicationOn: '2026-11-24' }, 'Publié en date du 24/11/2026'],
  ['events.published', { publicationOn: '2026-11-24', chronos: [1] }, 'Publié en date du 24/11/2026'],
  ['event.unpublished', {}, 'Dépublié\u00A0: la date de publication devient 00/00/00'],
  ['event.binder-changed', { path: 'Factures' }, 'Classé dans «\u00A0Factures\u00A0»'],
  ['event.binder-changed', { path: null }, 'Rendu au classeur de son modèle'],
  ['event.folder-changed', { folderId: null }, 'Retiré de son dossier'],
  ['event.to-come', {}, 'event.to-come'],
])('%s %j reads « %s »', (act, detail, sentence) => expect(historySentence({ act, detail })).toBe(sentence));
