// Draws a molecule into the text. With the caret on a line of a block of SMILES that line's structure is drawn again: the other
// lines, its name, and a structure that was only looked at stay as they are. In a block with a molfile the molfile is, in one of
// reactions the step at the caret, with the words at its arrow. Anywhere else a new block is made, never inside another one.
import { word } from '../script-words.js';

const FENCE = /^([ \t>]*)(`{3,}|~{3,})[ \t]*(\S*)/;
const JOINED = /\|(?:[^|]*,)?f:/;
const WORDS_AT_ARROW = /^[ \t>]*(?:above|below):/i;
const SMILES_LINE = /^([ \t>]*)(\S+(?:[ \t]+\|[^|]*\|)?)(.*)$/;

export function insertMolecule(area, insert, block, say) {
  const caret = area.selectionEnd;
  const found = blockAt(linesOf(area.value), caret);
  const line = found?.language === 'smiles' ? structureLine(found, caret) : null;
  const step = found?.language === 'reaction' ? stepAt(found, caret) : null;
  const before = found && area.value.slice(found.start, found.end);
  document.dispatchEvent(new CustomEvent('daybook:draw', { detail: {
    value: line ? line.structure : step ? step.structure : found?.language === 'mol' ? textOf(found) : '',
    reactions: true,
    done: (drawn, untouched) => {
      if (!untouched && (drawn.smiles || drawn.molfile || drawn.rxn)) {
        put(drawn);
      }
    },
  } }));

  // Uploads may have moved the text while the drawing was open.
  function put({ smiles, molfile, rxn }) {
    const start = !found || area.value.startsWith(before, found.start) ? found?.start : area.value.indexOf(before);
    const moved = found ? start - found.start : 0;
    if (!found || start < 0) {
      block(newBlock(smiles, molfile, rxn), Math.min(caret, area.value.length));
    } else if (step && rxn) {
      if (JOINED.test(step.structure)) {
        say(word('parted'));
      }
      const words = step.words ? `above: ${step.words}\n` : '';
      insert(`${rxn.trimEnd()}\n${words}`, step.start + moved, Math.min(step.end + 1, found.end) + moved);
    } else if (line && smiles) {
      insert(line.structure ? smiles : `${line.prefix}${smiles}\n`, line.start + moved, line.end + moved);
    } else if (found.language === 'mol' && found.inside.length && molfile) {
      insert(molfile.replace(/\n?$/, '\n'), found.inside[0].start + moved, found.inside.at(-1).end + 1 + moved);
    } else {
      block(newBlock(smiles, molfile, rxn), found.end + moved);
    }
  }
}

/** Whether the caret stands in a fenced block. */
export function isInBlock(area) {
  return blockAt(linesOf(area.value), area.selectionEnd) !== null;
}

function newBlock(smiles, molfile, rxn) {
  if (rxn) {
    return `\`\`\`reaction\n${rxn.trimEnd()}\n\`\`\`\n\n`;
  }
  return smiles ? `\`\`\`smiles\n${smiles}\n\`\`\`\n\n` : `\`\`\`mol\n${molfile}\n\`\`\`\n\n`;
}

function linesOf(text) {
  let start = 0;
  return text.split('\n').map((line) => {
    const place = { text: line, start, end: start + line.length };
    start = place.end + 1;
    return place;
  });
}

// The fenced block that the caret is in, with its fences.
function blockAt(lines, caret) {
  let open = null;
  for (const line of lines) {
    const [, prefix, fence, language] = FENCE.exec(line.text) ?? [];
    if (open && fence?.startsWith(open.fence) && !language) {
      if (caret <= line.end) {
        return { ...open, end: line.end };
      }
      open = null;
    } else if (open) {
      open.inside.push(line);
    } else if (fence) {
      if (caret < line.start) {
        return null;
      }
      open = { start: line.start, prefix, fence, language, inside: [] };
    }
  }
  return open ? { ...open, end: lines.at(-1).end } : null;
}

// The line that the caret is on; on a fence the line next to it; on an empty line a place for a new one.
function structureLine(block, caret) {
  const { inside } = block;
  const at = inside.find((line) => caret <= line.end && caret >= line.start)
    ?? (caret < (inside[0]?.start ?? 0) ? inside[0] : inside.at(-1));
  if (!at) {
    return null;
  }
  const [, prefix, structure] = SMILES_LINE.exec(at.text) ?? [];
  return structure
    ? { structure, prefix, start: at.start + prefix.length, end: at.start + prefix.length + structure.length }
    : { structure: '', prefix: block.prefix, start: at.start, end: at.start };
}

// The step of a block of reactions that the caret is on or whose words it is on; a place for a new one if there is none.
function stepAt({ inside, start }, caret) {
  const steps = [];
  let file = null;
  inside.forEach((line, at) => {
    if (file) {
      file.end = line.end;
      file.structure += `\n${line.text}`;
      const isEnd = line.text.startsWith('M  END') && inside.slice(at + 1).find(({ text }) => text.trim())?.text.startsWith('$MOL') !== true;
      file = isEnd ? null : file;
    } else if (line.text.startsWith('$RXN')) {
      file = { structure: line.text, words: '', start: line.start, end: line.end };
      steps.push(file);
    } else if (line.text.trim() && !WORDS_AT_ARROW.test(line.text)) {
      const [, , structure, words] = SMILES_LINE.exec(line.text);
      steps.push({ structure, words: words.trim(), start: line.start, end: line.end });
    }
  });
  const end = inside[0]?.start ?? start;
  return steps.findLast((step) => step.start <= caret) ?? steps[0]
    ?? (inside.length ? { structure: '', words: '', start: end, end: end - 1 } : null);
}

function textOf(block) {
  return block.inside.map((line) => line.text).join('\n');
}
