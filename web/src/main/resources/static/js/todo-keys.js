// Keys of the to-do list: j and k go down and up, x chooses, d is done (the one
// that is gone to, if none is chosen), n writes a new one, / filters, Enter opens.
const rows = [...document.querySelectorAll("[data-row]")];
let at = -1;

const go = (to) => {
  if (rows.length) {
    at = Math.max(0, Math.min(rows.length - 1, to));
    rows[at].querySelector("a").focus();
  }
};

const keys = {
  j: () => go(at + 1),
  k: () => go(at - 1),
  x: () => rows[at]?.querySelector("input[name=todo]")?.click(),
};

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input:not([type=checkbox]), textarea, select");
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const control = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (keys[event.key]) {
    keys[event.key]();
  } else if (control?.matches("button")) {
    if (at >= 0 && !document.querySelector("input[name=todo]:checked")) {
      keys.x();
    }
    control.click();
  } else if (control) {
    control.focus();
  } else {
    return;
  }
  event.preventDefault();
});
