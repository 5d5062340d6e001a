import { expect, test } from 'vitest';
import type { MemberQuality, PartyFacts, PartyKind } from '../model.ts';
import { holdersOf } from './holders.ts';

function group(id: string, kind: PartyKind, ...members: [string, MemberQuality][]): PartyFacts {
  return { id, kind, name: id, members: members.map(([partyId, quality]) => ({ partyId, quality })) };
}
function holders(partyId: string, ...groups: PartyFacts[]) {
  const persons = ['ana', 'ben', 'cleo'].map((id) => group(id, 'person'));
  return holdersOf(partyId, new Map([...persons, ...groups].map((party) => [party.id, party]))).map(({ personId, rule }) => `${personId} ${rule}`);
}

test('a person and a couple hold their own account', () => {
  expect(holders('ana')).toEqual(['ana account-holder']);
  expect(holders('duo', group('duo', 'couple'))).toEqual(['duo account-holder']);
});

test('[BEY-501] a couple whose two persons are known has the couple’s sign-in and one each', () => {
  expect(holders('duo', group('duo', 'couple', ['ana', 'spouse'], ['ben', 'spouse']))).toEqual(['duo account-holder', 'ana spouse', 'ben spouse']);
});

test('an indivision is every member and the common agent, each once, and not itself', () => {
  expect(holders('heirs', group('heirs', 'jointOwnership', ['ana', 'jointOwner'], ['ben', 'jointOwner'], ['ana', 'commonAgent'], ['cleo', 'jointOwner'])))
    .toEqual(['ana common-agent', 'ben joint-owner', 'cleo joint-owner']);
});

test('a démembrement is usufructuary and bare owner', () => {
  expect(holders('split', group('split', 'dividedOwnership', ['ana', 'usufructuary'], ['ben', 'bareOwner']))).toEqual(['ana usufructuary', 'ben bare-owner']);
});

test('a company is its manager, never an associate, even when no manager is known', () => {
  expect(holders('sci', group('sci', 'company', ['ana', 'manager'], ['ben', 'associate']))).toEqual(['ana company-manager']);
  expect(holders('sci', group('sci', 'company', ['ben', 'associate']))).toEqual([]);
});

test('a group without any known member signs in as itself', () => {
  expect(holders('firm', group('firm', 'company'))).toEqual(['firm account-holder']);
});

test('a company inside an indivision is reached through its manager', () => {
  expect(holders('heirs', group('heirs', 'jointOwnership', ['sci', 'jointOwner'], ['ana', 'jointOwner']), group('sci', 'company', ['ben', 'manager'], ['cleo', 'associate'])))
    .toEqual(['ben company-manager', 'ana joint-owner']);
});

test('groups that are members of each other end, and an unknown party is nobody', () => {
  expect(holders('a', group('a', 'jointOwnership', ['b', 'jointOwner']), group('b', 'jointOwnership', ['a', 'jointOwner'], ['ana', 'jointOwner']))).toEqual(['ana joint-owner']);
  expect(holders('ghost')).toEqual([]);
});
