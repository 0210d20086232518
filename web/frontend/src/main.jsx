import { Editor } from 'ketcher-react';
import 'ketcher-react/dist/index.css';
import { StandaloneStructServiceProvider } from 'ketcher-standalone/dist/binaryWasmNoRender';
import { createRoot } from 'react-dom/client';
import './page.css';

/** Tools for reactions and pictures, which no structure field takes, and what needs a server, a full screen or the internet. */
const HIDDEN = [
  'arrows', 'create-monomer', 'fullscreen', 'help', 'images', 'miew', 'reaction-mapping-tools', 'reaction-plus', 'recognize', 'shapes', 'text',
];

/** Names for screen readers that Ketcher leaves out. */
const NAMES = { '[data-cliparea]': 'Drawing', '[data-testid=copy-button-dropdown-triangle]': 'More ways to copy' };

/** Tells the page around the frame that `window.ketcher` can be used. */
function announce(ketcher) {
  for (const [selector, name] of Object.entries(NAMES)) {
    document.querySelector(selector)?.setAttribute('aria-label', name);
  }
  window.ketcher = ketcher;
  window.dispatchEvent(new Event('daybook:editor-ready'));
}

createRoot(document.getElementById('editor')).render(
  <Editor
    staticResourcesUrl=""
    structServiceProvider={new StandaloneStructServiceProvider()}
    disableMacromoleculesEditor
    buttons={Object.fromEntries(HIDDEN.map((name) => [name, { hidden: true }]))}
    errorHandler={console.error}
    onInit={announce}
  />,
);
