// Whoever signs out leaves nothing on the pad: neither notes nor the form.
(() => {
  'use strict';
  if (window.indexedDB) indexedDB.deleteDatabase('pad');
  if (window.caches) caches.delete('pad-shell');
  if (navigator.serviceWorker) {
    navigator.serviceWorker.getRegistrations().then((all) => all.forEach((one) => one.unregister()));
  }
})();
