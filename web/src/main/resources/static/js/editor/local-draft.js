// Keeps what is typed on this device every two seconds, each window for itself, and offers it when the page is opened again and shows
// something else.
import { word } from '../script-words.js';

const EVERY_MILLIS = 2000;
const FIELDS = ['title', 'text', 'facts'];
const PREFIX = 'daybook-draft:';

export function localDraft(form) {
  const field = (name) => form.elements.namedItem(name);
  const entry = () => `${PREFIX}${form.dataset.person}:${form.dataset.entry || `new-${field('notebook').value}`}`;
  const key = () => `${entry()}:${field('token').value}`;
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
    for (const [name, kept] of keptOf(entry())) {
      if (same(kept, opened) || FIELDS.every((one) => !kept[one])) {
        remove(name);
      } else {
        paused = true;
        offerOne(box, name, kept);
      }
    }
    form.addEventListener('input', () => { paused = false; }, { once: true });
  }

  function offerOne(first, name, kept) {
    const box = first.cloneNode(true);
    first.before(box);
    const when = new Date(kept.at).toLocaleString();
    box.querySelector('[data-restore-text]').textContent = word('keptText', when);
    showDifference(box.querySelector('[data-restore-diff]'), opened, kept);
    box.hidden = false;
    const done = () => { paused = false; box.remove(); remove(name); field('text').focus(); };
    box.querySelector('[data-restore-use]').addEventListener('click', () => {
      paused = false;
      keep();
      FIELDS.forEach((one) => { if (field(one)) { field(one).value = kept[one] ?? ''; } });
      field('text').dispatchEvent(new Event('input', { bubbles: true }));
      keep();
      done();
    });
    box.querySelector('[data-restore-drop]').addEventListener('click', done);
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

// What windows on this entry kept, the newest first.
function keptOf(entry) {
  try {
    return Object.keys(localStorage).filter((key) => key === entry || key.startsWith(`${entry}:`))
      .map((key) => [key, read(key)]).filter(([, kept]) => kept).sort(([, one], [, other]) => other.at - one.at);
  } catch {
    return [];
  }
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
