// Keys for the queue marked data-contributions: j and k go to the next and the previous entry, a accepts the one that has the focus.
const queue = document.querySelector('[data-contributions]');
document.addEventListener('keydown', event => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (!queue || typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const cards = [...queue.querySelectorAll('article')];
  const at = cards.findIndex(card => card.contains(document.activeElement));
  if (event.key === 'j' || event.key === 'k') {
    const next = cards[Math.min(Math.max(at + (event.key === 'j' ? 1 : -1), 0), cards.length - 1)];
    next?.focus();
  } else if (event.key === 'a' && at >= 0) {
    cards[at].querySelector('[data-accept]').requestSubmit();
  }
});
