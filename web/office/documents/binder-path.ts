/** "Courriers / Locataires" in its levels; "//" is a slash inside a name. */
export function levelsOf(path: string): string[] {
  return path.split(/(?<!\/)\/(?!\/)/).map((level) => level.replaceAll('//', '/').trim());
}
