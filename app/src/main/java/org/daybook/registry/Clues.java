package org.daybook.registry;

import java.util.HashSet;
import java.util.Set;

/// What a table says about which compounds it means, to look many up in a few queries.
///
/// @param texts numbers, InChIKeys, names, synonyms, external ids
/// @param identityKeys keys of structures, see [Identity#key()]
/// @param connectivities first blocks of InChIKeys
public record Clues(Set<String> texts, Set<String> identityKeys, Set<String> connectivities) {

    /// None yet; the sets may be added to.
    public Clues() {
        this(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }
}
