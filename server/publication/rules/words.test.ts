import { expect, test } from 'vitest';
import { noticeWords } from './notice-words.ts';
import { readerEffects, type RolesAt } from './reader-effects.ts';
import { isPassing, runFault } from './run-fault.ts';
import { whatChanged, type Shown } from './what-changed.ts';

test('[PAR-234] the digest counts the documents, names at most twenty, and says how to stop', () => {
  const words = (count: number) => noticeWords({ agencyName: 'Cabinet', displayName: 'Mme Garnier', titles: Array.from({ length: count }, (_, n) => `Document ${n}`), address: 'http://x/' });
  expect(words(1)).toMatchObject({ subject: '1 nouveau document dans votre espace client, Cabinet', list: ['Document 0'], button: { url: 'http://x/' } });
  expect(words(23).list).toHaveLength(21);
  expect(words(23).list.at(-1)).toBe('et 3 autres');
  expect(words(21).list.at(-1)).toBe('et 1 autre');
  expect(words(2).footer).toContain('coupez les notifications');
});

test('a fault says what happened and what comes next; only a conflict is tried again at once', () => {
  expect(runFault({ code: '53100', message: 'No space left' })).toContain('Libérez de la place');
  expect(runFault({ code: 'ENOSPC' })).toContain('Le disque est plein');
  for (const code of ['57P01', '08006', 'ECONNRESET']) expect(runFault({ code })).toContain('n’a pas répondu');
  expect(runFault({ code: '40001' })).toContain('reprend d’elle-même');
  expect(runFault(new Error('quoi'))).toBe('Erreur inattendue\u00A0: quoi');
  expect([isPassing({ code: '40001' }), isPassing({ code: '40P01' }), isPassing({ code: '53100' }), isPassing(null)]).toEqual([true, true, false, false]);
});

test('[BEY-522] what makes a document change is told by what a reader notices first', () => {
  const shown: Shown = { title: 'a', fileName: 'a.pdf', hash: '1', binderId: 'b', subfolder: null, until: null, places: [{ side: 'building', placeId: 'x' }] };
  expect([
    whatChanged(shown, { ...shown, hash: '2', title: 'z' }), whatChanged(shown, { ...shown, binderId: 'c' }), whatChanged(shown, { ...shown, title: 'z' }),
    whatChanged(shown, { ...shown, places: [] }), whatChanged(shown, { ...shown, until: '2027-01-01' }), whatChanged(shown, shown),
  ]).toEqual(['Nouveau fichier', 'Change de classeur', 'Change de nom', 'Change de rattachement', 'Change de durée de publication', 'Mis à jour']);
});

test('[BEY-522] a right that goes takes documents that do not move, and one that comes gives them', () => {
  const at = (personId: string): RolesAt => new Map([['building|x', [{ personId, role: 'coOwner' as const }]]]);
  const open = { places: [{ side: 'building' as const, placeId: 'x' }], roles: ['coOwner' as const] };
  const effects = readerEffects([{ id: 'd', before: open, after: open, changed: false }, { id: 'closed', before: { ...open, roles: [] }, after: { ...open, roles: [] }, changed: true }], at('seller'), at('buyer'), () => undefined);
  expect(Object.fromEntries(effects)).toEqual({ seller: { gains: 0, changes: 0, losses: 1 }, buyer: { gains: 1, changes: 0, losses: 0 } });
});
