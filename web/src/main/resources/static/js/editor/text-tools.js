// The tool bar over the text and what the keyboard does in it. Changes go through the browser's own editing, so undo works.
import { insertAmounts } from './amounts.js';
import { insertMolecule } from './molecule.js';

const LIST_ITEM = /^(\s*)([-*+]|\d{1,9}[.)])( \[[ xX]\])? (.*)$/;

export function textTools(form, say) {
  const area = form.querySelector('[data-text]');
  const tools = form.querySelector('[data-tools]');
  tools.hidden = false;

  const actions = {
    bold: () => wrap('**', '**', 'bold'),
    italic: () => wrap('*', '*', 'italic'),
    heading: () => prefix('## '),
    list: () => prefix('- '),
    task: () => prefix('- [ ] '),
    table: () => block('| Reagent | Amount | Equiv. |\n|---|--:|--:|\n|  |  |  |\n'),
    link: () => wrap('[', '](https://)', 'words'),
    image: () => form.querySelector('[data-files]').click(),
    molecule: () => insertMolecule(area, insert, block, say),
    amounts: () => insertAmounts(area, insert, block),
  };
  tools.addEventListener('click', (event) => {
    const tool = event.target.closest('[data-tool]');
    if (tool) {
      actions[tool.dataset.tool]();
    }
  });
  area.addEventListener('keydown', (event) => {
    const action = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      ? { b: actions.bold, i: actions.italic, k: actions.link }[event.key.toLowerCase()] : null;
    if (action) {
      event.preventDefault();
      action();
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.isComposing && continueList()) {
      event.preventDefault();
    }
  });

  function insert(text, from = area.selectionStart, to = area.selectionEnd) {
    area.focus();
    area.setSelectionRange(from, to);
    const done = text ? document.execCommand('insertText', false, text) : document.execCommand('delete');
    if (!done) {
      area.setRangeText(text, from, to, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  function wrap(before, after, example) {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const words = value.slice(from, to) || example;
    insert(before + words + after);
    area.setSelectionRange(from + before.length, from + before.length + words.length);
  }

  function prefix(mark) {
    const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
    const end = area.selectionEnd;
    insert(area.value.slice(start, end).split('\n').map((line) => mark + line).join('\n'), start, end);
  }

  // On lines of its own, with an empty line before.
  function block(text, from = area.selectionEnd, to = from) {
    const before = area.value.slice(0, from);
    const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    insert(gap + text, from, to);
  }

  function continueList() {
    const at = area.selectionStart;
    const start = area.value.lastIndexOf('\n', at - 1) + 1;
    const item = LIST_ITEM.exec(area.value.slice(start, at));
    if (!item || at !== area.selectionEnd) {
      return false;
    }
    const [, indent, mark, box, words] = item;
    if (!words) {
      insert('', start, at);
      return true;
    }
    const next = /\d/.test(mark) ? `${parseInt(mark, 10) + 1}${mark.slice(-1)}` : mark;
    insert(`\n${indent}${next} ${box ? '[ ] ' : ''}`);
    return true;
  }

  return { area, insert, block };
}
