/** Where an entry is undone when it is not from the books: what to do, and the screen to do it on. */
export interface Elsewhere {
  sentence: string;
  link: { to: string; label: string } | null;
}

/** What the module that made an entry answers. `books`: nothing but the books holds it. `here`: the module undoes its own part with the contrary entry; `follows` says what that is, a sentence each. */
export type MakerWord = { kind: 'books' } | ({ kind: 'elsewhere' } & Elsewhere) | { kind: 'here'; follows: readonly string[] };

/** What a module that did not make the entry, yet stands on it (a movement of the bank, an online payment), answers. */
export type WitnessWord = ({ kind: 'elsewhere' } & Elsewhere) | { kind: 'follows'; follows: readonly string[] };

export type TakingBack = { allowed: true; follows: string[] } | ({ allowed: false } & Elsewhere);

/** Entries born in the books: written by staff, read from a file, brought from another product, or invented with the demonstration. */
const BORN_HERE: ReadonlySet<string> = new Set(['staff', 'fec', 'move-in', 'demonstration']);

/**
 * Whether an entry may be taken back from the books. A witness that forbids it is heard first, for it knows what happened outside the books; then the maker. What no module answers for stays as it is:
 * a reversal that its maker does not hear of would leave books and screens apart.
 */
export function decideTakingBack(source: string, maker: MakerWord | null, witnesses: readonly WitnessWord[]): TakingBack {
  const forbids = [...witnesses, ...(maker === null ? [] : [maker])].find((word) => word.kind === 'elsewhere');
  if (forbids) return { allowed: false, sentence: forbids.sentence, link: forbids.link };
  if (maker === null && !BORN_HERE.has(source)) return { allowed: false, sentence: 'Cette écriture a été faite par une fonction du logiciel qui ne sait pas la défaire d’ici. Passez l’écriture contraire à la main, après avoir vérifié l’écran d’où elle vient.', link: null };
  return { allowed: true, follows: [...(maker?.kind === 'here' ? maker.follows : []), ...witnesses.flatMap((word) => (word.kind === 'follows' ? word.follows : []))] };
}
