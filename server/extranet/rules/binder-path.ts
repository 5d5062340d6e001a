/**
 * "Courriers / Locataires" is two levels; "//" is a slash inside a name; spaces around a level do not count, and an empty level is no level.
 * The office writes paths by the same rule (publication); binder-path.test.ts holds the two together.
 */
export function levelsOf(path: string): string[] {
  return path.replaceAll('//', '\0').split('/').map((level) => level.replaceAll('\0', '/').trim()).filter((level) => level !== '');
}
