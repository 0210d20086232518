// A table of amounts as a form: reads the block that the caret is in, or starts a new one, and writes text. What the form does not
// know, other columns and cells that nobody can read, stays as it was typed.
const FENCE = /^[ \t>]*(`{3,}|~{3,})[ \t]*(\S*)/;
const REACTION = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*reaction\b/m;
const LANGUAGE = 'stoichiometry';
const NEW = [['role', 'compound', 'eq', 'amount', 'volume', 'density', 'batch'], ['reactant'], ['reagent'], ['solvent'], ['product']];

export function insertAmounts(area, insert, block) {
  const dialog = document.querySelector('[data-amounts-dialog]');
  const found = blockAt(area.value, area.selectionEnd);
  const before = found && area.value.slice(found.start, found.end);
  const caret = area.selectionEnd;
  const form = grid(dialog, found ? read(found.inside) : NEW);
  dialog.returnValue = '';
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'use') {
      put(write(form.cells()));
    }
    area.focus();
  }, { once: true });
  fillFromScheme(dialog, area, form);
  dialog.querySelector('[data-amounts-cancel]').onclick = () => dialog.close();
  dialog.showModal();

  // Uploads may have moved the text while the form was open.
  function put(table) {
    const start = found ? area.value.indexOf(before) : -1;
    if (found && start >= 0) {
      const fence = before.slice(0, before.indexOf('\n'));
      const end = /\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.exec(before)?.[0] ?? `\n${/`{3,}|~{3,}/.exec(fence)[0]}`;
      insert(`${fence}\n${table}${end}`, start, start + before.length);
    } else {
      block(`\`\`\`${LANGUAGE}\n${table}\n\`\`\`\n\n`, Math.min(caret, area.value.length));
    }
  }
}

// Offers the structures of the reactions in the text as rows; those that are there already are not added again.
function fillFromScheme(dialog, area, form) {
  const button = dialog.querySelector('[data-amounts-fill]');
  const failure = dialog.querySelector('[data-amounts-failure]');
  const csrf = document.querySelector('meta[name=csrf]');
  failure.textContent = '';
  button.hidden = !REACTION.test(area.value);
  button.onclick = async () => {
    button.disabled = true;
    failure.textContent = '';
    try {
      const answer = await fetch(dialog.dataset.fillUrl, {
        method: 'POST',
        headers: { Accept: 'application/json', [csrf.dataset.header]: csrf.content },
        body: new URLSearchParams({ text: area.value }),
      });
      const rows = answer.ok ? await answer.json() : [];
      rows.forEach((row) => form.put(row));
      failure.textContent = rows.length ? '' : dialog.dataset.sayNothing;
    } catch {
      failure.textContent = dialog.dataset.sayNothing;
    }
    button.disabled = false;
  };
}

// The block of amounts that the caret is in, with its fences, and the lines inside.
function blockAt(text, caret) {
  let open = null;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const [, fence, language] = FENCE.exec(line) ?? [];
    if (open && fence?.startsWith(open.fence) && !language) {
      if (caret >= open.start && caret <= end) {
        return open.language === LANGUAGE ? { ...open, end } : null;
      }
      open = null;
    } else if (open) {
      open.inside.push(line);
    } else if (fence) {
      open = { start, fence, language, inside: [] };
    }
    start = end + 1;
  }
  return open?.language === LANGUAGE && caret >= open.start ? { ...open, end: text.length } : null;
}

// Heads and rows, without the line of dashes.
function read(lines) {
  const rows = lines.filter((line) => line.trim()).map(cellsOf);
  const table = rows.filter((row, n) => n === 0 || !row.every((cell) => /^[:\- ]*$/.test(cell)) || row.every((cell) => !cell));
  return table.length > 0 ? table : NEW;
}

function cellsOf(line) {
  const inner = line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function write(rows) {
  const wide = Math.max(...rows.map((row) => row.length));
  const text = rows.map((row) => Array.from({ length: wide }, (none, n) => (row[n] ?? '').trim().replaceAll('|', '\\|')));
  const widths = text[0].map((head, n) => Math.max(3, ...text.map((row) => row[n].length)));
  const line = (row) => `| ${row.map((cell, n) => cell.padEnd(widths[n])).join(' | ')} |`;
  return [line(text[0]), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...text.slice(1).map(line)].join('\n');
}

// Shows a table as fields and reads them back.
function grid(dialog, table) {
  const head = dialog.querySelector('[data-amounts-head]');
  const body = dialog.querySelector('[data-amounts-rows]');
  const column = dialog.querySelector('[data-amounts-column]');
  const heads = [...table[0]];
  const wide = Math.max(...table.map((row) => row.length));
  while (heads.length < wide) {
    heads.push('');
  }
  body.replaceChildren();
  showHeads();
  table.slice(1).forEach((row) => addRow(row));
  dialog.querySelector('[data-amounts-add]').onclick = () => {
    addRow([]);
    body.lastElementChild.querySelector('input').focus();
  };
  column.onchange = () => {
    if (column.value) {
      addColumn(column.value);
    }
  };
  body.onclick = (event) => {
    const remove = event.target.closest('[data-amounts-remove]');
    if (remove) {
      const next = remove.closest('tr').nextElementSibling ?? remove.closest('tr').previousElementSibling;
      remove.closest('tr').remove();
      nameFields();
      (next?.querySelector('input') ?? dialog.querySelector('[data-amounts-add]')).focus();
    }
  };
  return {
    cells: () => [heads, ...[...body.children].map((row) => [...row.querySelectorAll('input')].map((input) => input.value))],
    put,
  };

  // A row of these cells, by column; in the place of one that names no compound and has the same role, if there is one.
  function put(cells) {
    const given = Object.entries(cells).filter(([, text]) => text);
    given.filter(([name]) => !heads.some((known) => known.toLowerCase() === name)).forEach(([name]) => addColumn(name));
    const field = (row, name) => row.querySelector(`[data-column=${name}]`);
    const rows = [...body.children];
    const names = (text) => text === cells.compound || text.startsWith(`${cells.compound},`) || text.startsWith(`${cells.compound} `);
    if (rows.some((row) => names(field(row, 'compound').value) && (field(row, 'step')?.value ?? cells.step) === cells.step)) {
      return;
    }
    let row = rows.find((one) => field(one, 'compound').value === '' && field(one, 'role')?.value === cells.role);
    if (!row) {
      addRow([]);
      row = body.lastElementChild;
    }
    given.forEach(([name, text]) => { field(row, name).value = text; });
  }

  function addColumn(name) {
    heads.push(name);
    showHeads();
    for (const row of body.children) {
      row.lastElementChild.before(cell('', heads.length - 1));
    }
    nameFields();
  }

  function showHeads() {
    head.replaceChildren(...heads.map((name) => {
      const th = document.createElement('th');
      th.scope = 'col';
      th.textContent = name;
      return th;
    }), document.createElement('td'));
    for (const option of column.options) {
      option.hidden = heads.includes(option.value);
    }
    column.value = '';
  }

  function addRow(cells) {
    const row = body.insertRow();
    heads.forEach((head, n) => row.append(cell(cells[n] ?? '', n)));
    row.insertCell().append(dialog.querySelector('[data-amounts-remove-template]').content.firstElementChild.cloneNode(true));
    nameFields();
  }

  // Says of each field in which row it is now.
  function nameFields() {
    [...body.rows].forEach((row, n) => {
      row.querySelectorAll('input').forEach((input, at) => input.setAttribute('aria-label',
        dialog.dataset.sayCell.replace('{0}', heads[at]).replace('{1}', n + 1)));
      row.querySelector('[data-amounts-remove]').setAttribute('aria-label', dialog.dataset.sayRemove.replace('{0}', n + 1));
    });
  }

  function cell(value, n) {
    const td = document.createElement('td');
    const input = document.createElement('input');
    input.value = value;
    input.autocomplete = 'off';
    input.spellcheck = false;
    input.maxLength = 2000;
    input.dataset.column = heads[n].toLowerCase();
    if (input.dataset.column === 'role') {
      input.setAttribute('list', 'amounts-roles');
    }
    td.append(input);
    return td;
  }
}
