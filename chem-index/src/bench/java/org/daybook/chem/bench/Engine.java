package org.daybook.chem.bench;

import org.daybook.chem.reference.Asked;

/// A search engine as the benchmark sees it: molecules in, numbers of hits out.
interface Engine extends AutoCloseable {

    String name();

    /// Adds a molecule.
    ///
    /// @return false if the engine refuses it
    boolean add(int id, String smiles);

    /// Called once after the last molecule.
    void loaded();

    /// A searcher for one thread.
    Searcher searcher();

    /// Bytes that a molecule takes: on disk if the engine keeps it there, else of heap. May collect garbage.
    long bytesPerMolecule();

    @Override
    void close();

    /// Answers queries on one thread.
    interface Searcher {
        int REFUSED = -1;

        /// Number of all hits, or [#REFUSED].
        long count(Asked query);

        /// Number of hits shown on a first page of `size`; an engine without paging counts all.
        default long firstPage(Asked query, int size) {
            return count(query);
        }
    }
}
