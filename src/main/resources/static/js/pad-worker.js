// Keeps the form of a site visit for when there is no network: these files and nothing else, never anything of a case.
const SHELL = 'pad-shell';
const FILES = [
  '/staff/pad/form',
  '/css/tokens.css',
  '/css/base.css',
  '/css/inbox.css',
  '/js/pad.js',
  '/img/mark.svg',
  '/img/pad.json',
];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== self.location.origin || !FILES.includes(address.pathname)) {
    return;
  }
  event.respondWith((async () => {
    const cache = await caches.open(SHELL);
    try {
      const answer = await fetch(event.request);
      // a page that leads to the sign-in is not the form
      if (answer.ok && !answer.redirected && answer.type === 'basic') await cache.put(address.pathname, answer.clone());
      return answer;
    } catch (offline) {
      return (await cache.match(address.pathname)) || Response.error();
    }
  })());
});
