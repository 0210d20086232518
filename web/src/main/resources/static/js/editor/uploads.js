// Attaches pictures and files that are pasted, dropped or picked, and puts their Markdown where the caret was. What was not attached
// stays said until it is dismissed.
import { word } from '../script-words.js';
import { fault } from '../upload-check.js';

export function uploads(form, { area, insert }, server, say, attached) {
  const picker = form.querySelector('[data-files]');
  const progress = form.querySelector('[data-progress]');
  let queue = Promise.resolve();
  const failures = form.querySelector('[data-failures]');
  let number = 0;

  picker.addEventListener('change', () => {
    send([...picker.files]);
    picker.value = '';
  });
  area.addEventListener('paste', (event) => {
    const files = [...event.clipboardData.files];
    if (files.length && !event.clipboardData.types.includes('text/plain')) {
      event.preventDefault();
      send(files);
    }
  });
  area.addEventListener('dragover', (event) => {
    if ([...event.dataTransfer.types].includes('Files')) {
      event.preventDefault();
      area.classList.add('editor-area-drop');
    }
  });
  area.addEventListener('dragleave', () => area.classList.remove('editor-area-drop'));
  area.addEventListener('drop', (event) => {
    area.classList.remove('editor-area-drop');
    if (event.dataTransfer.files.length) {
      event.preventDefault();
      send([...event.dataTransfer.files]);
    }
  });

  function send(files) {
    for (const file of files) {
      const wrong = fault(file, picker);
      if (wrong) {
        failed(file, wrong, false);
        continue;
      }
      const mark = `[${word('uploading', file.name.replace(/[[\]]/g, ' '), ++number)}]`;
      insert(`${mark}\n`, area.selectionEnd, area.selectionEnd);
      queue = queue.then(() => one(file, mark));
    }
  }

  async function one(file, mark) {
    let text = '';
    try {
      if (!await server.ensureEntry()) {
        throw new Error(word('notKept'));
      }
      const kept = await upload(file);
      text = kept.markdown;
      list(kept);
      say(kept.removed ? word('attachedWithout', kept.name, kept.removed) : word('attached', kept.name));
    } catch (failure) {
      failed(file, failure.message, true);
    }
    progress.hidden = true;
    replace(mark, text);
    if (text) {
      await attached(file);
    }
  }

  function failed(file, reason, again) {
    const item = document.createElement('li');
    const button = (words, action) => {
      const one = document.createElement('button');
      Object.assign(one, { type: 'button', className: 'link-button', textContent: words });
      one.addEventListener('click', () => { item.remove(); failures.hidden = !failures.children.length; action(); });
      return one;
    };
    item.append(`${word('notAttached', file.name, reason.replace(/\.$/, ''))} `,
      ...(again ? [button(word('tryAgain'), () => send([file])), ' · '] : []), button(word('dismiss'), () => {}));
    failures.append(item);
    failures.hidden = false;
  }

  function replace(mark, text) {
    const at = area.value.indexOf(mark);
    if (at >= 0) {
      const { selectionStart: from, selectionEnd: to } = area;
      const end = text ? at + mark.length : at + mark.length + 1;
      insert(text, at, end);
      const moved = (caret) => (caret <= at ? caret : Math.max(at, caret + text.length - (end - at)));
      area.setSelectionRange(moved(from), moved(to));
    }
  }

  function upload(file) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      const data = new FormData();
      data.append('file', file, file.name || 'picture.png');
      request.open('POST', `/entries/${form.dataset.entry}/attachments`);
      request.setRequestHeader('Accept', 'application/json');
      const csrf = server.csrf();
      request.setRequestHeader(csrf.dataset.header, csrf.content);
      request.upload.addEventListener('progress', (event) => show(file, event));
      request.addEventListener('load', () => (request.status === 201
        ? resolve(JSON.parse(request.responseText)) : reject(new Error(reason(request)))));
      request.addEventListener('error', () => reject(new Error(word('failedConnection'))));
      request.send(data);
    });
  }

  function reason(request) {
    try {
      return JSON.parse(request.responseText).detail;
    } catch {
      return request.status === 413 ? word('tooLarge') : word('answered', request.status);
    }
  }

  function show(file, event) {
    progress.hidden = false;
    progress.querySelector('progress').value = event.lengthComputable ? (100 * event.loaded) / event.total : 0;
    progress.querySelector('[data-progress-text]').textContent = file.name;
  }

  // When everything that was picked has arrived.
  const done = () => queue;

  function list(kept) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = kept.address;
    link.textContent = kept.name;
    const size = document.createElement('span');
    size.className = 'muted small';
    size.textContent = ` ${kept.size}`;
    item.append(link, size);
    if (kept.removed) {
      const told = document.createElement('span');
      told.className = 'muted small block';
      const original = document.createElement('a');
      original.href = kept.original;
      original.textContent = word('asSent');
      told.append(`${word('takenOut', kept.removed)} `, original, `, ${word('forMembers')}`);
      item.append(told);
    }
    form.querySelector('[data-file-list]').append(item);
  }

  return { done };
}
