// Looks at a file before it is sent: whether the server will take it. The limit stands at the field, as data-max-bytes.
import { word } from './script-words.js';

const MEGABYTE = 1024 * 1024;

const megabytes = (bytes) => `${(bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0)} MB`;

/** What is wrong with the file, in words; empty if nothing is. */
export function fault(file, field) {
  const most = Number(field.dataset.maxBytes);
  if (file.size === 0) {
    return word('isEmpty');
  }
  return most && file.size > most ? word('overLimit', megabytes(file.size), megabytes(most)) : '';
}

/** Whether the field asks for files of this kind. */
function isKnown(file, field) {
  const kinds = field.accept.split(',').map((kind) => kind.trim().toLowerCase()).filter((kind) => kind.startsWith('.'));
  return kinds.length === 0 || kinds.some((kind) => file.name.toLowerCase().endsWith(kind));
}

for (const field of document.querySelectorAll('input[type=file][data-upload-check]')) {
  const told = document.getElementById(field.dataset.uploadCheck);
  field.addEventListener('change', () => {
    const [file] = field.files;
    const wrong = file ? fault(file, field) : '';
    field.setCustomValidity(wrong && `${file.name}: ${wrong}`);
    told.hidden = !file || (!wrong && isKnown(file, field));
    told.textContent = told.hidden ? '' : wrong
      ? word('cannotBeSent', file.name, wrong)
      : word('mayNotBeRead', file.name, field.accept.replaceAll(',', ', '));
  });
}
