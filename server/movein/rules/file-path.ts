export type PathFault = 'empty' | 'climbs' | 'absolute' | 'control' | 'long';

/**
 * Why a name from an index or an archive must not be followed: it could write or read outside the folder ("zip slip"). Null when it is safe.
 * Backslashes count as slashes, since Windows programs write them.
 */
export function pathFault(name: string): PathFault | null {
  const path = name.replaceAll('\\', '/');
  if (path.trim() === '' || path.endsWith('/')) return 'empty';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'absolute';
  if (path.split('/').some((part) => part === '..')) return 'climbs';
  // oxlint-disable-next-line no-control-regex -- these signs are what is looked for
  if (/[\x00-\x1F\x7F]/.test(path)) return 'control';
  if (Buffer.byteLength(path) > 1024 || path.split('/').some((part) => Buffer.byteLength(part) > 255)) return 'long';
  return null;
}

/** One spelling for a name in an index and the same file on a disk: forward slashes, composed accents (a Mac writes é as two signs), no "./". */
export function comparablePath(name: string): string {
  return name.replaceAll('\\', '/').split('/').filter((part) => part !== '' && part !== '.').join('/').normalize('NFC');
}
