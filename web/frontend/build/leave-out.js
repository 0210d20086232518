const PREFIX = '\0left-out:';

/**
 * Replaces modules that the page never uses with a default export of its own.
 *
 * @param {Record<string, string>} replacements end of the import path → JavaScript expression to export instead
 */
export function leaveOut(replacements) {
  const ends = Object.keys(replacements);
  const unused = new Set(ends);
  return {
    name: 'leave-out',
    apply: 'build',
    enforce: 'pre',
    resolveId(source) {
      const end = ends.find((candidate) => source.endsWith(candidate));
      unused.delete(end);
      return end ? PREFIX + end : null;
    },
    load(id) {
      return id.startsWith(PREFIX) ? `export default ${replacements[id.slice(PREFIX.length)]};` : null;
    },
    buildEnd(error) {
      if (!error && unused.size > 0) {
        this.error(`Nothing imports ${[...unused].join(', ')} any more`);
      }
    },
  };
}
