// An entry has arrived: what this window kept of it is not needed any more. What other windows kept stays.
(() => {
  try {
    const sent = sessionStorage.getItem('daybook-sent');
    sessionStorage.removeItem('daybook-sent');
    if (sent?.startsWith('daybook-draft:')) {
      localStorage.removeItem(sent);
    }
  } catch { /* private mode */ }
})();
