// The entry editor: wires the text tools, the uploads, the drawings, the drafts on this device and on the server, and the save buttons.
import { drawings } from './editor/drawings.js';
import { localDraft } from './editor/local-draft.js';
import { serverDraft } from './editor/server-draft.js';
import { textTools } from './editor/text-tools.js';
import { uploads } from './editor/uploads.js';
import { word } from './script-words.js';

const form = document.querySelector('[data-editor]');
if (form) {
  const status = form.querySelector('[data-status]');
  const say = (words, bad = false) => {
    status.textContent = words;
    status.classList.toggle('editor-status-bad', bad);
  };
  form.querySelectorAll('[data-plain]').forEach((button) => { button.hidden = true; });
  const local = localDraft(form);
  const server = serverDraft(form, say, local);
  const tools = textTools(form, say);
  const files = uploads(form, tools, server, say, drawings(tools, server, say));
  views(form);
  saving(form, files, server, local, say);
}

function views(form) {
  const panes = form.querySelector('[data-panes]');
  const tabs = [...form.querySelectorAll('[data-tab]')];
  for (const tab of tabs) {
    tab.addEventListener('click', () => {
      panes.dataset.panes = tab.dataset.tab;
      tabs.forEach((one) => one.setAttribute('aria-pressed', String(one === tab)));
    });
  }
}

// A form is sent only when the server will take it: signed in, with a good token, after the files and the draft on their way.
function saving(form, files, server, local, say) {
  let ready = false;
  form.addEventListener('submit', async (event) => {
    if (ready) {
      return;
    }
    event.preventDefault();
    local.keep();
    say(word('saving'));
    await files.done();
    if (await server.readyToSend()) {
      local.sent();
      ready = true;
      form.requestSubmit(event.submitter);
      setTimeout(() => { ready = false; }, 3000);
    }
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('[data-save]'));
    }
  });
}
