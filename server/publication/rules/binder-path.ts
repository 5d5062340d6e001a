/**
 * "Courriers / Locataires" is two levels. A slash inside a name is written twice ("Entrée // Sortie"), spaces around a level do not count,
 * and an empty level is no level.
 */
export function splitBinderPath(path: string): string[] {
  const levels: string[] = [];
  let level = '';
  for (let index = 0; index < path.length; index += 1) {
    if (path[index] !== '/') {
      level += path[index];
    } else if (path[index + 1] === '/') {
      level += '/';
      index += 1;
    } else {
      levels.push(level);
      level = '';
    }
  }
  levels.push(level);
  return levels.map((name) => name.trim()).filter((name) => name !== '');
}

/** The sub-folder named after the folder's type, when the template groups and the event has a folder (TPL-143); null for none. */
export function subfolderOf(template: { groupByFolderType: boolean }, folder: { type: string } | null): string | null {
  if (!template.groupByFolderType || folder === null) return null;
  const type = folder.type.trim();
  return type === '' ? null : type;
}

/** All the levels a client opens to reach the document: Courriers > Locataires > Sinistre. */
export function shelfOf(binderPath: string, subfolder: string | null): string[] {
  const levels = splitBinderPath(binderPath);
  return subfolder === null ? levels : [...levels, subfolder];
}
