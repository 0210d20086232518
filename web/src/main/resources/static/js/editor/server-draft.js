// Keeps the draft on the server while somebody types, and tells in words when that does not work.
import { word } from '../script-words.js';

const PAUSE_MILLIS = 1500;
const RETRY_MILLIS = 8000;

export function serverDraft(form, say, local) {
  const field = (name) => form.elements.namedItem(name);
  let timer = 0;
  let running = Promise.resolve();
  let dirty = false;
  let stopped = false;

  form.addEventListener('input', (event) => {
    if (event.target.type !== 'file') {
      dirty = true;
      later(PAUSE_MILLIS);
    }
  });
  addEventListener('focus', () => { if (dirty) { later(0); } });

  function later(millis) {
    clearTimeout(timer);
    if (!stopped) {
      timer = setTimeout(() => { running = running.then(send); }, millis);
    }
  }

  async function send() {
    if (!dirty || stopped) {
      return;
    }
    dirty = false;
    const fresh = !form.dataset.entry;
    if (fresh && !field('text').value.trim() && !field('title').value.trim()) {
      return;
    }
    await post(fresh ? '/entries/draft' : `/entries/${form.dataset.entry}/draft`);
  }

  async function post(address) {
    say(word('keeping'));
    let answer;
    try {
      answer = await fetch(address, { method: 'POST', headers: { Accept: 'application/json' }, body: body() });
    } catch {
      dirty = true;
      say(word('noConnection'), true);
      later(RETRY_MILLIS);
      return false;
    }
    if (answer.ok && !answer.redirected) {
      take(await answer.json());
      say(word('keptAt', new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })));
      return true;
    }
    return refused(answer);
  }

  async function refused(answer) {
    if (answer.status === 409) {
      stopped = true;
      say(word('otherWindow'), true);
    } else if (answer.status === 401 || answer.status === 403 || answer.redirected) {
      dirty = true;
      say((await session()) === 'in' ? word('signedInAgain') : word('signedOut'), true);
      later(RETRY_MILLIS);
    } else if (answer.status === 422) {
      say((await answer.json()).detail, true);
    } else {
      dirty = true;
      say(word('noAnswer'), true);
      later(RETRY_MILLIS);
    }
    return false;
  }

  function body() {
    const data = new FormData(form);
    data.delete('file');
    return new URLSearchParams(data);
  }

  function take(kept) {
    field('version').value = kept.version;
    if (!form.dataset.entry) {
      form.dataset.entry = kept.id;
      form.action = `/entries/${kept.id}`;
      history.replaceState(null, '', `/entries/${kept.id}/edit`);
      local.moved();
    }
  }

  // Whether we are signed in: 'in', 'out', or 'away' without a connection. Brings a good form token.
  async function session() {
    try {
      const answer = await (await fetch('/entries/session', { cache: 'no-store' })).json();
      if (answer.signedIn) {
        document.querySelectorAll('input[name=_csrf]').forEach((input) => { input.value = answer.csrf; });
        document.querySelector('meta[name=csrf]')?.setAttribute('content', answer.csrf);
      }
      return answer.signedIn ? 'in' : 'out';
    } catch {
      return 'away';
    }
  }

  return {
    // Gives the entry a number if it has none yet, for files to hang on.
    async ensureEntry() {
      await running;
      return Boolean(form.dataset.entry) || post('/entries/draft');
    },
    async readyToSend() {
      clearTimeout(timer);
      await running;
      const state = await session();
      if (state === 'in') {
        stopped = true;
        setTimeout(() => { stopped = false; }, 3000);
        return true;
      }
      dirty = true;
      later(RETRY_MILLIS);
      say(word(state === 'out' ? 'signedOut' : 'noConnection'), true);
      return false;
    },
    csrf: () => document.querySelector('meta[name=csrf]'),
  };
}
