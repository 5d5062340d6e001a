import { ApiError, refusalOf } from '../api/client.ts';

/** Sends files as one multipart body and tells how far it is, from 0 to 1. `fetch` cannot tell that yet, hence the older way. */
export function sendFiles<T>(path: string, files: readonly File[], onProgress: (done: number) => void, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    for (const file of files) form.append('files', file, file.name);
    request.open('POST', path);
    request.upload.addEventListener('progress', (event) => { if (event.lengthComputable) onProgress(event.loaded / event.total); });
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else reject(refusalOf(request.status, request.responseText));
    });
    request.addEventListener('error', () => reject(new ApiError({ status: 0, code: 'offline', message: 'Le serveur ne peut pas être joint : aucun fichier n’a été joint. Vérifiez votre connexion à Internet, puis réessayez.' })));
    request.addEventListener('abort', () => reject(new ApiError({ status: 0, code: 'stopped', message: 'Envoi arrêté : aucun fichier n’a été joint.' })));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
