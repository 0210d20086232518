// Keeps what is typed on this device every two seconds, and offers it when the page is opened again and shows something else.
const EVERY_MILLIS = 2000;
const FIELDS = ['title', 'text', 'facts'];
const PREFIX = 'daybook-draft:';

export function localDraft(form) {
  const field = (name) => form.elements.namedItem(name);
  const key = () => `${PREFIX}${form.dataset.person}:${form.dataset.entry || `new-${field('notebook').value}`}`;
  const values = () => Object.fromEntries(FIELDS.map((name) => [name, field(name)?.value ?? '']));
  const same = (one, other) => FIELDS.every((name) => (one[name] ?? '') === (other[name] ?? ''));
  const opened = values();
  let last = opened;
  let lastKey = key();
  let paused = false;

  function keep() {
    const now = values();
    if (paused || same(now, last)) {
      return;
    }
    last = now;
    lastKey = key();
    write(lastKey, JSON.stringify({ ...now, at: Date.now() }));
  }

  offer();
  setInterval(keep, EVERY_MILLIS);
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', keep);

  function offer() {
    const box = document.querySelector('[data-restore]');
    const kept = read(key());
    if (!kept || same(kept, opened) || FIELDS.every((name) => !kept[name])) {
      remove(key());
      return;
    }
    paused = true;
    box.querySelector('[data-restore-text]').textContent = `This browser kept a text from ${new Date(kept.at).toLocaleString()} that was not saved.`;
    showDifference(box.querySelector('[data-restore-diff]'), opened, kept);
    box.hidden = false;
    const done = () => { paused = false; box.hidden = true; field('text').focus(); };
    box.querySelector('[data-restore-use]').addEventListener('click', () => {
      FIELDS.forEach((name) => { if (field(name)) { field(name).value = kept[name] ?? ''; } });
      field('text').dispatchEvent(new Event('input', { bubbles: true }));
      done();
    });
    box.querySelector('[data-restore-drop]').addEventListener('click', () => { remove(key()); done(); });
    form.addEventListener('input', () => { paused = false; }, { once: true });
  }

  return {
    keep,
    // The form goes to the server now; the page that comes back says whether it arrived.
    sent() {
      try { sessionStorage.setItem('daybook-sent', lastKey); } catch { /* private mode */ }
    },
    // A new entry has got its number.
    moved() {
      remove(lastKey);
      last = {};
      keep();
    },
  };
}

function read(key) {
  try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
}

function write(key, value) {
  try { localStorage.setItem(key, value); } catch { /* no room or private mode: the server draft is left */ }
}

function remove(key) {
  try { localStorage.removeItem(key); } catch { /* private mode */ }
}

// Line by line is enough to see what one would get back.
function showDifference(place, before, after) {
  const old = lines(before);
  const now = lines(after);
  const inOld = new Set(old);
  const inNow = new Set(now);
  const piece = (name, text) => { const element = document.createElement(name); element.textContent = `${text}\n`; return element; };
  place.replaceChildren(
    ...old.filter((line) => !inNow.has(line)).map((line) => piece('del', line)),
    ...now.map((line) => piece(inOld.has(line) ? 'span' : 'ins', line)));
}

function lines(values) {
  return [values.title, ...(values.text ?? '').split('\n'), ...(values.facts ?? '').split('\n')].filter((line) => line);
}
