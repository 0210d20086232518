package org.daybook.shared.kind;

import java.util.Optional;
import java.util.Set;

/// Knows the names by which texts speak of things, where these are written in several ways.
public interface Names {

    /// The one spelling for all ways in which a name is written: `OSM-S-31` for `osm s 031`. Empty for what cannot be
    /// such a name, whether or not anything has it.
    Optional<String> spelling(String written);

    /// Whether something has this name as its first one, by which people ask for it.
    boolean isKnown(String name);

    /// The name of the thing that is meant by a longer one, as a code with salt and batch means a compound; empty where
    /// a name means no other.
    default Optional<String> meantBy(String written) {
        return Optional.empty();
    }

    /// All names of the thing that is called so; empty if nothing is.
    Set<String> namesOf(String name);
}
