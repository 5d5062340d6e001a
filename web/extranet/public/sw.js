// Answers when the network does not: pages always come from the server, and the offline page stands in for them. No personal answer is ever kept.
const KEPT = 'espace-client-1';
const OFFLINE = '/assets-extranet/hors-ligne.html';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll([OFFLINE, '/assets-extranet/theme.js', '/assets-extranet/start.html', '/assets-extranet/start.js'])));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('espace-client-') && name !== KEPT).map((name) => caches.delete(name)))));
});

self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.mode === 'navigate') event.respondWith(fetch(event.request).catch(() => caches.match(pathname.endsWith('/start.html') ? pathname : OFFLINE)));
  else if (pathname === '/assets-extranet/theme.js' || pathname === '/assets-extranet/start.js') event.respondWith(fetch(event.request).catch(() => caches.match(pathname)));
});
