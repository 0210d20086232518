// An entry has arrived: what this browser kept of it is not needed any more.
(() => {
  const suffix = `:${document.currentScript.dataset.entry}`;
  try {
    const sent = sessionStorage.getItem('daybook-sent');
    sessionStorage.removeItem('daybook-sent');
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('daybook-draft:') && (key === sent || key.endsWith(suffix))) {
        localStorage.removeItem(key);
      }
    }
  } catch { /* private mode */ }
})();
