// The form of a site visit on a pad: filled in without network, kept sealed, brought in later and once.
(() => {
  'use strict';

  const FIELDS = ['visitedAt', 'place', 'gps', 'persons', 'businessState', 'stock', 'note', 'secondRm'];
  const LONGEST_SIDE = 1600;
  const main = document.getElementById('main');
  const say = main.dataset;
  const form = document.getElementById('visit');
  const conflict = document.getElementById('conflict');
  let taken = null;
  let draft = null;

  // ---- what lies on the pad: each entry sealed with a key that cannot leave this browser --------------------------
  const asked = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const opened = (() => {
    const request = indexedDB.open('pad', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('kept');
    return asked(request);
  })();
  const store = async (mode) => (await opened).transaction('kept', mode).objectStore('kept');
  const sealing = (async () => {
    const known = await asked((await store('readonly')).get('key'));
    if (known) return known;
    const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await asked((await store('readwrite')).put(fresh, 'key'));
    return fresh;
  })();

  async function keep(name, value) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(value));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await sealing, text);
    await asked((await store('readwrite')).put({ iv, sealed }, name));
  }

  async function kept(name) {
    const found = await asked((await store('readonly')).get(name));
    if (!found) return null;
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv }, await sealing, found.sealed);
    return JSON.parse(new TextDecoder().decode(text));
  }

  const forget = async (name) => asked((await store('readwrite')).delete(name));
  const names = async () => (await asked((await store('readonly')).getAllKeys())).filter((name) => name !== 'key');

  // ---- what is taken along ----------------------------------------------------------------------------------------
  const state = (text) => { document.getElementById('state').textContent = text; };
  const now = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 16);

  async function refresh() {
    const answer = await fetch('/staff/pad/cases', { headers: { Accept: 'application/json' } });
    if (answer.redirected || answer.status === 401) return 'signin';
    if (!answer.ok) return 'failed';
    const fresh = await answer.json();
    const before = await kept('taken');
    if (before && before.owner !== fresh.owner) {
      // another person's notes are not this one's to see
      await Promise.all((await names()).map(forget));
      draft = null;
      form.hidden = true;
    }
    taken = fresh;
    const { token, ...lasting } = fresh;
    await keep('taken', lasting);
    return 'online';
  }

  async function draftOf(id) {
    return kept('draft:' + id);
  }

  async function list() {
    const lines = document.getElementById('cases');
    lines.replaceChildren();
    const cases = taken ? taken.cases : [];
    if (!cases.length) lines.append(Object.assign(document.createElement('li'), { textContent: say.none }));
    for (const one of cases) {
      const waiting = await draftOf(one.id);
      const line = document.createElement('li');
      const button = Object.assign(document.createElement('button'), { type: 'button', className: 'link' });
      button.textContent = `${one.id} ${one.customer}`;
      button.addEventListener('click', () => choose(one));
      const note = Object.assign(document.createElement('span'), { className: 'soft' });
      note.textContent = waiting ? (waiting.theirs ? say.conflict : say.draft) : (one.visit ? say.saved : '');
      line.append(button, note);
      lines.append(line);
    }
  }

  async function choose(one) {
    draft = (await draftOf(one.id)) || {
      id: one.id,
      base: one.visit ? one.visit.version : 0,
      key: crypto.randomUUID(),
      photos: [],
      notes: one.visit ? one.visit.notes : { visitedAt: now(), businessState: 'NORMAL' },
    };
    show();
  }

  function show() {
    form.hidden = Boolean(draft.theirs);
    conflict.hidden = !draft.theirs;
    document.getElementById('which').textContent = draft.id;
    const second = document.getElementById('secondRm');
    second.replaceChildren(new Option('', ''));
    taken.colleagues.forEach((one) => second.append(new Option(one.label, one.value)));
    FIELDS.forEach((name) => { form.elements[name].value = draft.notes[name] || ''; });
    photos();
    if (draft.theirs) differences();
  }

  function photos() {
    document.getElementById('photos').replaceChildren(...draft.photos.map((photo) =>
      Object.assign(document.createElement('li'), { textContent: `${photo.takenAt.replace('T', ' ')} ${photo.gps}` })));
  }

  async function changed() {
    FIELDS.forEach((name) => { draft.notes[name] = form.elements[name].value; });
    // other words are another request
    draft.key = crypto.randomUUID();
    await keep('draft:' + draft.id, draft);
    await list();
  }

  // ---- where and what the pad sees --------------------------------------------------------------------------------
  const place = () => new Promise((done) => {
    if (!navigator.geolocation) return done('');
    navigator.geolocation.getCurrentPosition(
      (found) => done(`${found.coords.latitude.toFixed(5)},${found.coords.longitude.toFixed(5)}`),
      () => done(''),
      { timeout: 5000, maximumAge: 60000 },
    );
  });

  async function picture(file) {
    const drawn = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(drawn.width, drawn.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(drawn.width * scale);
    canvas.height = Math.round(drawn.height * scale);
    canvas.getContext('2d').drawImage(drawn, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg', 0.8);
  }

  function bytes(address) {
    const text = atob(address.slice(address.indexOf(',') + 1));
    return new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], { type: 'image/jpeg' });
  }

  // ---- bringing it in ---------------------------------------------------------------------------------------------
  const send = (path, key, body) => fetch(`/staff/cases/${draft.id}/${path}`, {
    method: 'POST',
    headers: { Accept: 'application/json', [taken.header]: taken.token, 'Idempotency-Key': key },
    body,
  });

  async function bring() {
    const how = await refresh();
    if (how !== 'online') {
      state(say[how]);
      return;
    }
    if (!draft.saved) {
      const answer = await send('visit', draft.key, new URLSearchParams({ base: draft.base, ...draft.notes }));
      const said = await answer.json().catch(() => ({}));
      if (answer.status === 409 && said.theirs) {
        draft.theirs = said.theirs;
        await keep('draft:' + draft.id, draft);
        state(say.conflict);
        show();
        await list();
        return;
      }
      if (!answer.ok) {
        state(said.detail || say.failed);
        return;
      }
      draft.saved = true;
      draft.base = said.version;
      await keep('draft:' + draft.id, draft);
    }
    while (draft.photos.length) {
      const photo = draft.photos[0];
      const body = new FormData();
      body.append('file', bytes(photo.data), 'visit.jpg');
      body.append('takenAt', photo.takenAt);
      body.append('gps', photo.gps);
      const answer = await send('visit/photos', photo.key, body);
      if (!answer.ok) {
        const said = await answer.json().catch(() => ({}));
        state(said.detail || say.failed);
        return;
      }
      draft.photos.shift();
      await keep('draft:' + draft.id, draft);
    }
    await forget('draft:' + draft.id);
    draft = null;
    form.hidden = true;
    conflict.hidden = true;
    await refresh();
    state(say.saved);
    await list();
  }

  async function tryToBring() {
    try {
      await bring();
    } catch (offline) {
      state(say.offline);
    }
  }

  // ---- when somebody else changed the record meanwhile ------------------------------------------------------------
  function differences() {
    const theirs = draft.theirs.notes;
    document.getElementById('differences').replaceChildren(...FIELDS
      .filter((name) => (draft.notes[name] || '') !== (theirs[name] || ''))
      .map((name) => {
        const part = document.createElement('fieldset');
        part.append(Object.assign(document.createElement('legend'), {
          textContent: document.querySelector(`label[for="${name}"]`).textContent,
        }));
        [['mine', draft.notes[name]], ['theirs', theirs[name]]].forEach(([whose, text]) => {
          const label = Object.assign(document.createElement('label'), { className: 'option' });
          const radio = Object.assign(document.createElement('input'), { type: 'radio', name, value: whose });
          radio.checked = whose === 'mine';
          const words = document.createElement('span');
          words.textContent = `${say[whose]}: ${text || '—'}`;
          label.append(radio, words);
          part.append(label);
        });
        return part;
      }));
  }

  conflict.addEventListener('submit', (event) => {
    event.preventDefault();
    new FormData(conflict).forEach((whose, name) => {
      if (whose === 'theirs') draft.notes[name] = draft.theirs.notes[name];
    });
    draft.base = draft.theirs.version;
    draft.key = crypto.randomUUID();
    delete draft.theirs;
    show();
    tryToBring();
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    delete draft.saved;
    changed().then(tryToBring);
  });
  form.addEventListener('input', (event) => { if (event.target.name) changed(); });
  document.getElementById('locate').addEventListener('click', async () => {
    form.elements.gps.value = await place();
    await changed();
  });
  document.getElementById('camera').addEventListener('change', async (event) => {
    const file = event.target.files[0];
    if (!file) return;
    draft.photos.push({ key: crypto.randomUUID(), takenAt: now(), gps: await place(), data: await picture(file) });
    event.target.value = '';
    await changed();
    photos();
  });

  async function start() {
    if (navigator.serviceWorker) await navigator.serviceWorker.register('/staff/pad/sw.js', { scope: '/staff/pad/' });
    try {
      state(say[await refresh()]);
    } catch (offline) {
      state(say.offline);
    }
    taken = taken || await kept('taken');
    await list();
  }

  window.addEventListener('offline', () => state(say.offline));
  window.addEventListener('online', () => refresh().then((how) => state(say[how])).then(list).catch(() => {}));
  start();
})();
