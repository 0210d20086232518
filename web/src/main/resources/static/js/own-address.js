// Proposes the address that the browser shows for the site's own, in an empty field marked data-own-address. A name that means
// this machine alone is not proposed.
for (const field of document.querySelectorAll('[data-own-address]')) {
  const onlyHere = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname);
  if (field.value === '' && !onlyHere) {
    field.value = location.origin;
  }
}
