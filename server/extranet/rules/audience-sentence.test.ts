import { expect, test } from 'vitest';
import { levelSentence } from '../../publication/rules/binder-levels.ts';
import type { Role } from '../model.ts';
import { audienceSentence } from './audience-sentence.ts';

const every = (roles: readonly Role[]): Role[][] => roles.reduce<Role[][]>((sets, role) => [...sets, ...sets.map((set) => [...set, role])], [[]]).filter((set) => set.length > 0);

test('for every choice of ticks the client reads the audience in the words staff read', () => {
  for (const [trade, roles] of [['syndic', ['coOwner', 'member', 'president']], ['rental', ['landlord', 'tenant']]] as const) {
    for (const set of every(roles)) {
      const ticks = { coOwner: set.includes('coOwner'), member: set.includes('member'), president: set.includes('president'), landlord: set.includes('landlord'), tenant: set.includes('tenant') };
      expect(audienceSentence({ personal: false, roles: set.toReversed() }), set.join()).toBe(levelSentence({ trade, personal: false, ticks }));
    }
  }
});
