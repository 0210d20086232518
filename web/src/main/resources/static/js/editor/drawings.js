// Makes blocks of structures and reactions that are pasted into the text outside a block: RXN files, molfiles, lines of reaction SMILES,
// and ChemDraw's CDXML and base64 CDX, which the server reads. Attached ChemDraw files are read too. What a block cannot say is told.
import { word } from '../script-words.js';
import { isInBlock } from './molecule.js';

const CHEMDRAW_FILE = /\.cdx(?:ml)?$/i;
const CHEMDRAW = /^\s*(?:VmpDRDAxMDA|(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?<CDXML\b)/;
const RXN = /^\$RXN/;
const MOLFILE = /^(?:.*\r?\n){3}.*V[23]000\s*$[\s\S]*^M {2}END/m;
const ATOMS = String.raw`[A-Za-z0-9@+\-[\]()=#$%:./\\*]`;
const REACTION = new RegExp(`^${ATOMS}+>${ATOMS}*>${ATOMS}*(?:\\s+\\|[^|]*\\|)?$`);

export function drawings({ area, block }, server, say) {
  area.addEventListener('paste', (event) => {
    const text = event.clipboardData.getData('text/plain');
    if (isInBlock(area)) {
      return;
    }
    const language = RXN.test(text) || REACTION.test(text.trim()) ? 'reaction' : MOLFILE.test(text) ? 'mol' : '';
    if (CHEMDRAW.test(text)) {
      event.preventDefault();
      read(text, '');
    } else if (language) {
      event.preventDefault();
      block(`\`\`\`${language}\n${language === 'mol' ? text.trimEnd() : text.trim()}\n\`\`\`\n\n`, area.selectionStart, area.selectionEnd);
    }
  });

  async function read(text, name) {
    try {
      const csrf = server.csrf();
      const response = await fetch('/entries/drawing', {
        method: 'POST',
        headers: { Accept: 'application/json, application/problem+json', [csrf.dataset.header]: csrf.content },
        body: new URLSearchParams({ text }),
      });
      const answer = await response.json();
      if (!response.ok) {
        throw new Error(answer.detail);
      }
      block(answer.text);
      say(word(answer.lost.length ? 'drawingLess' : 'drawing', answer.lost.join('; ')));
    } catch (failure) {
      say(word('drawingNot', name, failure.message), true);
    }
  }

  /** Reads a file that was attached, if it is one of ChemDraw's. */
  return async function attached(file) {
    if (CHEMDRAW_FILE.test(file.name)) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const isBinary = String.fromCharCode(...bytes.slice(0, 4)) === 'VjCD';
      await read(isBinary ? btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) : new TextDecoder().decode(bytes), file.name);
    }
  };
}
