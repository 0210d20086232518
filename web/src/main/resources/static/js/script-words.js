// The words that scripts say, in the language of the page: attributes of its [data-script-words] elements
// (fragments/script-words.html).
export function word(key, ...given) {
  for (const words of document.querySelectorAll('[data-script-words]')) {
    if (key in words.dataset) {
      return words.dataset[key].replace(/\{(\d)\}/g, (mark, place) => given[place]);
    }
  }
  throw new Error(`No words for ${key}`);
}
