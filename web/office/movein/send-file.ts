import { ApiError, refusalOf } from '../../api/client.ts';

export interface Dropped {
  /** With its folders: `documents/index.csv`. */
  path: string;
  file: File;
}

/** Sends one file as it is and tells how many of its bytes have gone; `fetch` cannot tell that yet, hence the older way. */
export function sendFile(runId: string, { path, file }: Dropped, onProgress: (bytes: number) => void, signal: AbortSignal): Promise<{ taken: number; refused: { path: string; fault: string }[] }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/office/movein/runs/${runId}/file?path=${encodeURIComponent(path)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as { taken: number; refused: { path: string; fault: string }[] });
      else reject(refusalOf(request.status, request.responseText));
    });
    request.addEventListener('error', () => reject(new ApiError({ status: 0, code: 'offline', message: 'Le serveur ne peut pas être joint. Les fichiers déjà déposés sont gardés. Vérifiez votre connexion à Internet, puis déposez les autres.' })));
    request.addEventListener('abort', () => reject(new ApiError({ status: 0, code: 'stopped', message: 'Dépôt arrêté. Les fichiers déjà déposés sont gardés.' })));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** Files of a drop, folders opened; a folder around everything is passed over. */
export async function filesOfDrop(data: DataTransfer): Promise<Dropped[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const found = (await Promise.all(entries.map((entry) => filesOf(entry, '')))).flat();
  return withoutTop(found.length > 0 ? found : [...data.files].map((file) => ({ path: file.name, file })));
}

export function filesOfInput(list: FileList | null): Dropped[] {
  return withoutTop([...list ?? []].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<Dropped[]> {
  if (entry.isFile) return [{ path: folder + entry.name, file: await new Promise<File>((resolve, reject) => { (entry as FileSystemFileEntry).file(resolve, reject); }) }];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: Dropped[] = [];
  for (;;) {
    // The browser gives a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (some.length === 0) return all;
    for (const one of some) all.push(...await filesOf(one, `${folder}${entry.name}/`));
  }
}

function withoutTop(files: Dropped[]): Dropped[] {
  const top = files[0]?.path.includes('/') ? `${files[0].path.split('/')[0]!}/` : '';
  // « documents/ » dropped alone is the folder that indexes name, not one around everything.
  if (top === '' || !files.every(({ path }) => path.startsWith(top)) || !files.some(({ path }) => path.slice(top.length).includes('/') === false && /\.(csv|txt|tsv|xlsx)$/i.test(path)) || /^(documents|photos)\/$/i.test(top)) return files;
  return files.map(({ path, file }) => ({ path: path.slice(top.length), file }));
}
