/** Names inside a ZIP: one folder a sub-folder, never two files of one name, never a path that climbs out. */
export function archiveNames(files: readonly { fileName: string; folders: readonly string[] }[]): string[] {
  const taken = new Set<string>();
  return files.map(({ fileName, folders }) => {
    const path = [...folders, fileName].map(plainName).join('/');
    const [, stem, ending] = /^(.*?)(\.[^./]{1,8})?$/s.exec(path)!;
    let name = path;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${stem} (${copy})${ending ?? ''}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function plainName(name: string): string {
  return name.normalize('NFC').replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '-').replace(/^\.+|[. ]+$/g, '').trim() || 'document';
}
