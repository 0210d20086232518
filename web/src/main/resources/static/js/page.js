// What every page can do: send the CSRF token with htmx requests, switch the theme, show the section, tell local times, close menus, copy text, jump to search.
(() => {
  const csrf = document.querySelector('meta[name=csrf]');
  document.addEventListener('htmx:configRequest', event => {
    if (csrf) {
      event.detail.headers[csrf.dataset.header] = csrf.content;
    }
  });

  const root = document.documentElement;
  for (const button of document.querySelectorAll('[data-theme-switch]')) {
    const dark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    const label = () => { button.textContent = dark() ? button.dataset.light : button.dataset.dark; };
    button.hidden = false;
    label();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', label);
    button.addEventListener('click', () => {
      root.dataset.theme = dark() ? 'light' : 'dark';
      localStorage.setItem('theme', root.dataset.theme);
      label();
    });
  }

  // On a phone the sections scroll sideways: the one we are in must be seen.
  const section = document.querySelector('.sections-inner [aria-current]');
  if (section) {
    const row = section.closest('.sections-inner');
    const show = () => { row.scrollLeft = section.offsetLeft - row.offsetLeft - (row.clientWidth - section.offsetWidth) / 2; };
    show();
    addEventListener('resize', show);
  }

  // A time stands there in ISO and UTC; beside it, what it is where the reader is, with the zone.
  const local = new Intl.DateTimeFormat(root.lang, { dateStyle: 'medium', timeStyle: 'long' });
  const tellTimes = inside => {
    for (const time of inside.querySelectorAll('time[datetime*="T"]')) {
      const at = new Date(time.dateTime);
      if (!isNaN(at)) {
        time.title = local.format(at);
      }
    }
  };
  tellTimes(document);
  document.addEventListener('htmx:load', event => tellTimes(event.detail.elt));

  document.addEventListener('click', event => {
    for (const menu of document.querySelectorAll('details.menu[open]')) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
    const copy = event.target.closest('[data-copy]');
    if (copy && navigator.clipboard) {
      navigator.clipboard.writeText(copy.dataset.copy).then(() => {
        const before = copy.textContent;
        copy.textContent = document.body.dataset.copied;
        setTimeout(() => { copy.textContent = before; }, 1500);
      });
    }
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      for (const menu of document.querySelectorAll('details.menu[open]')) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    }
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const search = document.querySelector('[data-hotkey="/"]');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
  });
})();
