// Results follow what is typed and drawn: the request carries only the fields that say something, so that the address stays short.
(() => {
  const form = document.querySelector('[data-search-form]');
  if (!form) {
    return;
  }
  const results = () => document.getElementById('results');

  form.addEventListener('htmx:configRequest', event => {
    const parameters = event.detail.parameters;
    const structure = (form.elements.structure.value || '').trim();
    for (const name of Object.keys(parameters)) {
      if (parameters[name] === '') {
        delete parameters[name];
      }
    }
    if (structure === '') {
      delete parameters.match;
      delete parameters.stereo;
    }
    if (structure === '' || parameters.match !== 'similarity') {
      delete parameters.threshold;
    }
    if (parameters.match === 'substructure') {
      delete parameters.match;
    }
  });
  form.addEventListener('htmx:beforeRequest', () => results().setAttribute('aria-busy', 'true'));
  form.addEventListener('htmx:afterRequest', () => results().setAttribute('aria-busy', 'false'));
})();
