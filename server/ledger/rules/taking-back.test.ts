import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideTakingBack, type MakerWord, type WitnessWord } from './taking-back.ts';

const there = { kind: 'elsewhere' as const, sentence: 'Annulez l’appel.', link: { to: '/quittancement', label: 'Quittancement' } };

test('written by hand, read from a file or brought, an entry is taken back from the books; what no module answers for is not', () => {
  for (const source of ['staff', 'fec', 'move-in', 'demonstration']) expect(decideTakingBack(source, null, [])).toEqual({ allowed: true, follows: [] });
  expect(decideTakingBack('rents', null, [])).toMatchObject({ allowed: false, sentence: expect.stringContaining('ne sait pas la défaire') });
});

test('who stands on an entry is heard before who made it, and says where it is undone', () => {
  const witness: WitnessWord = { kind: 'elsewhere', sentence: 'La banque l’a montré.', link: null };
  expect(decideTakingBack('rents', there, [witness])).toEqual({ allowed: false, sentence: 'La banque l’a montré.', link: null });
  expect(decideTakingBack('rents', there, [])).toEqual({ allowed: false, sentence: there.sentence, link: there.link });
  expect(decideTakingBack('staff', null, [witness]).allowed).toBe(false);
});

test('whoever answers, it is refused when one of them says elsewhere, and otherwise everything that follows is told, the maker’s first', () => {
  const sentences = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
  const maker = fc.oneof(fc.constant<MakerWord>({ kind: 'books' }), fc.constant<MakerWord>(there), sentences.map((follows): MakerWord => ({ kind: 'here', follows })));
  const witness = fc.oneof(fc.constant<WitnessWord>(there), sentences.map((follows): WitnessWord => ({ kind: 'follows', follows })));
  fc.assert(fc.property(maker, fc.array(witness, { maxLength: 4 }), (made, seen) => {
    const decision = decideTakingBack('rents', made, seen);
    const refused = made.kind === 'elsewhere' || seen.some(({ kind }) => kind === 'elsewhere');
    expect(decision.allowed).toBe(!refused);
    if (decision.allowed) expect(decision.follows).toEqual([...(made.kind === 'here' ? made.follows : []), ...seen.flatMap((word) => (word.kind === 'follows' ? word.follows : []))]);
  }));
});
