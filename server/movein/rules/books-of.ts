import { words } from '../../kernel/french-text.ts';

const RENTAL = new Set(['gerance', 'locative', 'locatif', 'mandants', 'rental']);

/** Whose books a ledger file holds, by its name: the code of a building that exists, 'rental' for rental management, null when the name does not say. */
export function booksOf(path: string, isBuilding: (code: string) => boolean): string | null {
  const name = path.split('/').at(-1)!.replace(/\.[^.]+$/, '');
  const parts = name.split(/[^\p{L}\p{N}]+/u);
  const code = parts.flatMap((part) => [part, part.toUpperCase()]).find((part) => part !== '' && isBuilding(part));
  if (code !== undefined) return code;
  return words(name).some((word) => RENTAL.has(word)) ? 'rental' : null;
}
