// Draws what a structure field asks for, in the dialog of fragments/structure-editor.html.
//
// A field: an element with data-structure-editor="molfile|smiles" (what to write back) around a [data-structure-text]
// field and a [data-structure-draw] button. Another script: dispatch `daybook:draw` on the document with
// detail { value, done, reactions }; done({ smiles, molfile, rxn }, untouched) follows "Use this structure", all empty when nothing
// is drawn, smiles empty when SMILES cannot say it, rxn alone filled when there is an arrow (which only those may draw who ask for
// reactions), untouched when it was only looked at. done is not called when the dialog is cancelled.

const START_TIMEOUT_MILLIS = 60_000;
const MOLFILE = /^M {2}END/m;
const REACTION = /^\s*(?:\$RXN|[^\s|]*>[^\s|]*>)/;
const SMILES = /^[A-Za-z0-9@+\-[\]()=#$%:./\\*~]+$/;
const ELEMENT = /^(?:[A-Z][a-z]|[BCDFHIKNOPSTUVWY])$/;
const PLAIN_ATOM = new Set(['label', 'location', 'charge', 'isotope', 'radical', 'stereoLabel', 'cip']);
const PLAIN_BOND = new Set(['type', 'atoms', 'stereo', 'cip']);
const AROMATIC_BOND = 4;
const ARROW_SHAPE = 'open-angle';

const dialog = document.querySelector('[data-structure-dialog]');
if (dialog) {
  attach(dialog);
}

function attach(dialog) {
  const frame = dialog.querySelector('iframe');
  const status = dialog.querySelector('[data-structure-status]');
  const failure = dialog.querySelector('[data-structure-failure]');
  const use = dialog.querySelector('[data-structure-use]');
  const reactionTools = dialog.querySelector('[data-structure-reaction]');
  let starting = null;
  let asked = null;
  let putAway = null;
  let showing = Promise.resolve();

  document.addEventListener('click', (event) => {
    const draw = event.target.closest('[data-structure-draw]');
    if (draw) {
      open(askedByField(draw.closest('[data-structure-editor]')));
    }
  });
  document.addEventListener('daybook:draw', ({ detail: { value = '', done, reactions = false } }) => {
    open({ asker: done, value, reactions, done: ({ smiles, molfile, rxn }, untouched) => done({ smiles, molfile, rxn }, untouched) });
  });
  reactionTools.addEventListener('click', async (event) => {
    const tool = event.target.closest('[data-structure-tool]');
    if (tool) {
      (await starting).editor.tool(tool.dataset.structureTool, ARROW_SHAPE);
    }
  });
  dialog.querySelector('[data-structure-cancel]').addEventListener('click', () => dialog.close());
  dialog.addEventListener('cancel', () => { putAway = asked; });
  dialog.addEventListener('close', () => { asked = null; });
  dialog.addEventListener('keydown', handOnCtrlEnter);
  use.addEventListener('click', hand);

  async function open(request) {
    asked = request;
    use.disabled = true;
    reactionTools.hidden = !request.reactions;
    say(dialog.dataset.sayLoading);
    dialog.showModal();
    try {
      starting ??= start(frame, handOnCtrlEnter);
      const ketcher = await starting;
      showing = showing.then(() => asked === request && show(ketcher, request)).catch((error) => refuse(error, request));
    } catch (error) {
      starting = null;
      refuse(error, request);
    }
  }

  async function show(ketcher, request) {
    frame.contentDocument.documentElement.dataset.theme = document.documentElement.dataset.theme ?? '';
    try {
      if (isSameQuestion(request, putAway)) {
        request.loaded = putAway.loaded;
      } else {
        await load(ketcher, request.value, dialog.dataset.molfileUrl);
      }
      say('');
    } catch (error) {
      refuse(error, request);
    }
    putAway = null;
    request.loaded ??= await ketcher.getKet();
    use.disabled = asked !== request;
  }

  async function hand() {
    const request = asked;
    if (!request || use.disabled) {
      return;
    }
    use.disabled = true;
    try {
      const ketcher = await starting;
      const untouched = request.loaded === await ketcher.getKet();
      const drawn = await read(ketcher, request.reactions);
      if (asked === request) {
        request.done(drawn, untouched);
        dialog.close();
      }
    } catch (error) {
      refuse(error, request);
      use.disabled = false;
    }
  }

  function handOnCtrlEnter(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      hand();
    }
  }

  function say(words) {
    status.textContent = words;
    failure.textContent = '';
  }

  function refuse(error, request) {
    if (asked === request) {
      say('');
      failure.textContent = error.message;
    }
  }
}

function askedByField(editor) {
  const text = editor.querySelector('[data-structure-text]');
  return {
    asker: text,
    value: text.value,
    done({ smiles, molfile, smilesSaysAll }, untouched) {
      if (untouched) {
        return;
      }
      text.value = editor.dataset.structureEditor === 'smiles' && smilesSaysAll ? smiles : molfile;
      for (const type of ['input', 'change']) {
        text.dispatchEvent(new Event(type, { bubbles: true }));
      }
    },
  };
}

/** Whether a dialog put away with Escape is opened again for the same text: then the drawing left in it goes on. */
function isSameQuestion(request, putAway) {
  return putAway?.loaded !== undefined && request.asker === putAway.asker && request.value === putAway.value;
}

function start(frame, onKey) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(dialog.dataset.sayLate)),
      START_TIMEOUT_MILLIS);
    const ready = () => {
      clearTimeout(late);
      frame.dataset.ready = '';
      resolve(frame.contentWindow.ketcher);
    };
    frame.addEventListener('load', () => {
      const inside = frame.contentWindow;
      inside.addEventListener('keydown', onKey, { capture: true });
      if (inside.ketcher) {
        ready();
      } else {
        inside.addEventListener('daybook:editor-ready', ready, { once: true });
      }
    }, { once: true });
    frame.src = frame.dataset.src;
  });
}

/** Puts the text on an empty canvas; fails with the reason when nobody can read it. */
async function load(ketcher, text, molfileUrl) {
  await ketcher.setMolecule('');
  if (text.trim() === '') {
    return;
  }
  const struct = MOLFILE.test(text) || REACTION.test(text) ? text : await askServer(text.trim(), molfileUrl);
  // setMolecule keeps silent about what it cannot read; convert does not.
  await ketcher.structService.convert({ struct, output_format: 'chemical/x-indigo-ket' })
    .catch(() => { throw new Error(dialog.dataset.sayUndrawable); });
  await ketcher.setMolecule(struct);
}

/** The molfile of a SMILES, InChI or name. Only while the server cannot be asked is SMILES left to Ketcher, which guesses. */
async function askServer(text, molfileUrl) {
  const response = await fetch(`${molfileUrl}?${new URLSearchParams({ text })}`, { headers: { Accept: 'text/plain, application/problem+json' } })
    .catch(() => null);
  if (response?.ok) {
    return response.text();
  }
  if (response?.status !== 422 && SMILES.test(text)) {
    return text;
  }
  const problem = await response?.json().catch(() => null);
  const reason = problem?.detail ?? dialog.dataset.sayUnknown;
  throw new Error(`${reason.replace(/\.?$/, '.')} ${dialog.dataset.sayUnchanged}`);
}

async function read(ketcher, takesReactions) {
  const isReaction = ketcher.containsReaction();
  if (isReaction && !takesReactions) {
    throw new Error(dialog.dataset.sayReaction);
  }
  let molecules = await moleculesOf(ketcher);
  if (molecules.some(({ bonds = [] }) => bonds.some(({ type }) => type === AROMATIC_BOND))) {
    await ketcher.dearomatize();
    molecules = await moleculesOf(ketcher);
  }
  if (molecules.length === 0) {
    return { smiles: '', molfile: '', rxn: '', smilesSaysAll: true };
  }
  if (isReaction) {
    if (await arrowsOf(ketcher) !== 1) {
      throw new Error(dialog.dataset.sayOneArrow);
    }
    return { smiles: '', molfile: '', rxn: await ketcher.getRxn(), smilesSaysAll: false };
  }
  const molfile = await ketcher.getMolfile();
  const smiles = await ketcher.getSmiles().catch(() => '');
  return { smiles, molfile, rxn: '', smilesSaysAll: smiles !== '' && molecules.every(isPlain) };
}

async function moleculesOf(ketcher) {
  const { root, ...parts } = JSON.parse(await ketcher.getKet());
  return root.nodes.filter(({ $ref }) => $ref).map(({ $ref }) => parts[$ref]);
}

async function arrowsOf(ketcher) {
  return JSON.parse(await ketcher.getKet()).root.nodes.filter(({ type }) => type === 'arrow').length;
}

/** Whether a molecule has elements and single, double and triple bonds only: no query atom, R group or S-group. */
function isPlain({ type, atoms, bonds = [], sgroups = [] }) {
  return type === 'molecule' && sgroups.length === 0
    && atoms.every((atom) => ELEMENT.test(atom.label) && Object.keys(atom).every((key) => PLAIN_ATOM.has(key)))
    && bonds.every((bond) => bond.type < AROMATIC_BOND && Object.keys(bond).every((key) => PLAIN_BOND.has(key)));
}
