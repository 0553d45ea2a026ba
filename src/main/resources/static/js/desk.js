// The staff's desk: keeps the place in the list, shows a case beside it, saves drafts, listens to the keyboard.
// Every page works without it.
(() => {
  'use strict';

  const WIDE = window.matchMedia('(min-width: 64rem)');
  const PLACE = 'desk-place:';
  const KEYS_OFF = 'desk-keys-off';
  const list = document.querySelector('[data-list]');

  const links = () => Array.from(document.querySelectorAll('#lines .main-cell a'));
  const here = () => document.querySelector('tr.is-here');
  const linkOf = (row) => row && row.querySelector('.main-cell a');

  function mark(row) {
    document.querySelectorAll('tr.is-here').forEach((other) => other.classList.remove('is-here'));
    if (row) row.classList.add('is-here');
  }

  // ---- the place in the list -------------------------------------------------------------------------------------
  const placeKey = () => PLACE + document.getElementById('lines').dataset.here;

  function keepPlace() {
    const row = here();
    const at = row ? links().indexOf(linkOf(row)) : -1;
    sessionStorage.setItem(placeKey(), JSON.stringify({ y: window.scrollY, line: row && row.dataset.line, at }));
  }

  function findPlace() {
    const kept = sessionStorage.getItem(placeKey());
    if (!kept) return;
    sessionStorage.removeItem(placeKey());
    const place = JSON.parse(kept);
    // a line that is done has gone; whatever moved up into its place is next
    const row = document.querySelector(`tr[data-line="${CSS.escape(place.line || '')}"]`);
    const link = linkOf(row) || links()[Math.min(place.at, links().length - 1)];
    if (link) {
      mark(link.closest('tr'));
      if (!document.querySelector('[autofocus]')) link.focus({ preventScroll: true });
    }
    window.scrollTo({ top: place.y, behavior: 'instant' });
  }

  // ---- a case beside the list ------------------------------------------------------------------------------------
  function showBeside(link) {
    mark(link.closest('tr'));
    htmx.ajax('GET', link.dataset.summary, { source: link, target: '#detail', swap: 'innerHTML' });
  }

  function followed(event) {
    const link = event.target.closest('#lines a[data-summary]');
    if (!link) return;
    const again = link.closest('tr') === here() && document.getElementById('detail').firstElementChild;
    mark(link.closest('tr'));
    if (!WIDE.matches || again || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    showBeside(link);
  }

  // ---- drafts ----------------------------------------------------------------------------------------------------
  function saveDrafts(form) {
    let typed = false;
    form.addEventListener('input', () => { typed = true; });
    form.addEventListener('submit', () => { typed = false; });
    async function save() {
      if (!typed) return;
      typed = false;
      try {
        const answer = await fetch(form.dataset.draft, {
          method: 'POST',
          body: new URLSearchParams(new FormData(form)),
          redirect: 'error',
        });
        if (!answer.ok) return;
        const note = new DOMParser().parseFromString(await answer.text(), 'text/html').body.textContent;
        document.getElementById('draft-note').textContent = note.trim();
      } catch (offline) {
        typed = true;
      }
    }
    setInterval(save, 5000);
    // whoever looks at a document or a colleague's word in between comes back to what he typed
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href]');
      if (!typed || !link || link.target || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      save().then(() => { location.href = link.href; });
    });
    document.addEventListener('submit', (event) => {
      if (!typed || event.target === form) return;
      event.preventDefault();
      save().then(() => { typed = false; event.target.requestSubmit(event.submitter); });
    });
  }

  // ---- the keyboard ----------------------------------------------------------------------------------------------
  function step(by) {
    const all = links();
    if (!all.length) return;
    const at = all.indexOf(linkOf(here()));
    const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))];
    mark(next.closest('tr'));
    next.focus();
  }

  function press(button) {
    if (button) button.click();
  }

  const ACTS = {
    j: () => step(1),
    k: () => step(-1),
    c: () => press((here() || document.getElementById('detail'))?.querySelector('[data-claim]')
      || document.querySelector('#detail [data-claim]')),
    n: () => press(document.querySelector('[data-next]')),
    '/': () => document.getElementById('q').focus(),
    '?': () => document.getElementById('keys')?.showModal(),
  };

  // A document beside the form: file by file, page by page.
  const viewer = () => document.querySelector('[data-viewer]');
  const inViewer = (what) => viewer().querySelector(what);
  const READING = {
    j: () => press(inViewer('[data-next-file]')),
    k: () => press(inViewer('[data-previous]')),
    n: () => press(inViewer('[data-page-on]')),
    p: () => press(inViewer('[data-page-back]')),
    a: () => press(inViewer('[data-accept]')),
    r: () => inViewer('#reason') && inViewer('#reason').focus(),
  };

  function typed(event) {
    const act = (list ? ACTS : viewer() ? READING : {})[event.key];
    const writing = event.target.closest('input, textarea, select, [contenteditable], dialog');
    const off = localStorage.getItem(KEYS_OFF) === 'true' && event.key !== '?';
    if (!act || writing || off || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    act();
  }

  // ---- what is new -----------------------------------------------------------------------------------------------
  // Asked only while somebody is there: a page left open must not keep its session alive.
  const POLL = 15000;
  const THERE = 120000;
  let lastMove = Date.now();
  ['pointermove', 'pointerdown', 'keydown', 'scroll'].forEach((kind) =>
    window.addEventListener(kind, () => { lastMove = Date.now(); }, { passive: true }));
  setInterval(() => {
    if (document.hidden || Date.now() - lastMove > THERE) return;
    document.querySelectorAll('[data-poll]').forEach((part) => htmx.trigger(part, 'poll'));
  }, POLL);

  document.addEventListener('change', (event) => {
    if (!event.target.matches('[data-all]')) return;
    document.querySelectorAll('#lines tbody input[type="checkbox"]').forEach((box) => { box.checked = event.target.checked; });
  });

  document.addEventListener('keydown', typed);
  document.querySelectorAll('form[data-draft]').forEach(saveDrafts);

  if (list) {
    document.addEventListener('click', followed);
    document.addEventListener('focusin', (event) => {
      const row = event.target.closest('#lines tr[data-line]');
      // the row beside which a case stands stays marked until another is chosen
      if (row && !document.getElementById('detail')?.firstElementChild) mark(row);
    });
    document.addEventListener('submit', (event) => {
      // what was searched since the page came is where one wants to be back
      const back = event.target.querySelector('input[name="back"]');
      if (back) back.value = document.getElementById('lines').dataset.here;
    });
    window.addEventListener('pagehide', keepPlace);
    const off = document.getElementById('keys-off');
    if (off) {
      off.checked = localStorage.getItem(KEYS_OFF) === 'true';
      off.addEventListener('change', () => localStorage.setItem(KEYS_OFF, String(off.checked)));
    }
    findPlace();
  }
})();
