// Follows a case: a tick says that something changed, and the page fetches its own part again. Without it: reload.
(() => {
  'use strict';
  const page = document.querySelector('main[data-ticks]');
  const part = () => document.getElementById('live');
  if (!page || !window.EventSource) return;

  // a page left open must not keep its session alive
  const THERE = 15 * 60000;
  let lastMove = Date.now();
  let stream = null;

  const look = () => { if (part().dataset.open) htmx.trigger(part(), 'changed'); };

  function rest() {
    if (stream) stream.close();
    stream = null;
  }

  function listen() {
    if (stream || document.hidden || !part().dataset.open || Date.now() - lastMove > THERE) return;
    stream = new EventSource(page.dataset.ticks);
    stream.addEventListener('changed', look);
    stream.addEventListener('error', () => { if (stream && stream.readyState === EventSource.CLOSED) rest(); });
  }

  ['pointerdown', 'keydown', 'scroll'].forEach((kind) =>
    window.addEventListener(kind, () => { lastMove = Date.now(); listen(); }, { passive: true }));
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) { rest(); return; }
    lastMove = Date.now();
    look();
    listen();
  });
  window.addEventListener('pagehide', rest);
  window.addEventListener('pageshow', listen);

  // said aloud, for the part itself is replaced
  document.addEventListener('htmx:afterSwap', () => {
    const said = document.getElementById('said');
    const now = document.querySelector('#live .state').textContent;
    if (said.textContent !== now) said.textContent = now;
    if (!part().dataset.open) rest();
  });
  // whoever is behind something that swallows streams still hears of it
  setInterval(() => {
    if (document.hidden) return;
    if (Date.now() - lastMove > THERE) { rest(); return; }
    look();
    listen();
  }, 60000);
  listen();
})();
