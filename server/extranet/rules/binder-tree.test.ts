import { expect, test } from 'vitest';
import { SYNDIC_BINDER_ID, type BinderNode, type BinderRow } from '../model.ts';
import { binderTree } from './binder-tree.ts';

const binder = (id: string, path: string, more: Partial<BinderRow> = {}): BinderRow => ({ id, path, trade: 'syndic', personal: false, reserved: null, roles: ['coOwner', 'member', 'president'], position: 0, ...more });
const count = (binderId: string, documents: number, subfolder: string | null = null, fresh = 0) => ({ binderId, subfolder, documents, fresh });
const names = (nodes: BinderNode[]): unknown[] => nodes.map(({ name, documents, children }) => (children.length === 0 ? `${name} ${documents}` : [`${name} ${documents}`, ...names(children)]));

test('[CLI-259] a level counts what it holds and all below, and asks for the binders below', () => {
  const tree = binderTree([binder('a', 'Contrats / Entretien'), binder('b', 'Contrats')], [count('a', 2, 'Ascenseur', 1), count('a', 1), count('b', 4)], { showEmpty: false });
  expect(names(tree)).toEqual([['Contrats 7', ['Entretien 3', 'Ascenseur 2']]]);
  expect(tree[0]!.binderIds.sort()).toEqual(['a', 'b']);
  expect(tree[0]!.fresh).toBe(1);
  expect(tree[0]!.children[0]!.children[0]).toMatchObject({ subfolder: 'Ascenseur', binderIds: ['a'] });
});

test('personal binders come first, then the building’s, the council’s and the agency’s, each in the agency’s order', () => {
  const binders = [
    binder('d', 'Documents du syndic', { reserved: 'syndic-documents', roles: ['member', 'president'] }), binder('c', 'Balances', { roles: ['member', 'president'] }),
    binder('b2', 'Zones', { position: 1 }), binder('b1', 'Assurances', { position: 2 }), binder('p', 'Appels', { personal: true, roles: ['holder'] }),
  ];
  expect(binderTree(binders, [], { showEmpty: true }).map(({ group, name }) => `${group} ${name}`)).toEqual(['personal Appels', 'building Zones', 'building Assurances', 'council Balances', 'agency Documents du syndic']);
});

test('[CLI-260] an empty binder shows only when the agency wants it', () => {
  const binders = [binder('a', 'Assurances'), binder('b', 'Fiche')];
  expect(names(binderTree(binders, [count('b', 1)], { showEmpty: false }))).toEqual(['Fiche 1']);
  expect(names(binderTree(binders, [count('b', 1)], { showEmpty: true }))).toEqual(['Assurances 0', 'Fiche 1']);
});

test('[CLI-261] « Documents du syndic » have their place even when publication has not brought their binder yet', () => {
  expect(names(binderTree([], [count(SYNDIC_BINDER_ID, 2)], { showEmpty: false }))).toEqual(['Documents du syndic 2']);
});

test('levels of one name in two groups stay apart: a council’s binder is not opened among the building’s', () => {
  const tree = binderTree([binder('a', 'Contrats / Entretien'), binder('b', 'Contrats / Devis', { roles: ['member'] })], [count('a', 1), count('b', 1)], { showEmpty: false });
  expect(tree.map(({ group, documents }) => [group, documents])).toEqual([['building', 1], ['council', 1]]);
});
