import { basepath } from './address.ts';

/**
 * Without network the browser still finds our offline page, under this agency's address and where the installed application opens. Nothing personal is kept:
 * only that page (public/sw.js). A browser that refuses loses the page, not the extranet.
 */
export function keepShell(): void {
  if (!('serviceWorker' in navigator)) return;
  for (const scope of [`${basepath}/`, '/assets-extranet/']) navigator.serviceWorker.register('/assets-extranet/sw.js', { scope }).catch(() => undefined);
}
