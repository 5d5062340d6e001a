import { expect, test } from 'vitest';
import { PARTY_KINDS, QUALITIES } from '../model.ts';
import { faultOfMembers } from './members.ts';

test('each quality is known to one kind of party and refused in all others', () => {
  for (const quality of QUALITIES) {
    const taken = PARTY_KINDS.filter((kind) => faultOfMembers(kind, [{ partyId: 'a', quality }]) === null);
    expect([quality, taken.length]).toEqual([quality, 1]);
  }
});

test('a joint ownership has one common agent at most, who may be a joint owner as well', () => {
  expect(faultOfMembers('jointOwnership', [{ partyId: 'a', quality: 'commonAgent' }, { partyId: 'a', quality: 'jointOwner' }, { partyId: 'b', quality: 'jointOwner' }])).toBeNull();
  expect(faultOfMembers('jointOwnership', [{ partyId: 'a', quality: 'commonAgent' }, { partyId: 'b', quality: 'commonAgent' }])).toEqual({ code: 'two-agents' });
});

test('the same line twice is refused', () => {
  expect(faultOfMembers('company', [{ partyId: 'a', quality: 'associate' }, { partyId: 'a', quality: 'associate' }])).toEqual({ code: 'member-twice' });
});
