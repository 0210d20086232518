package org.daybook.writing.token;

import java.util.Map;
import java.util.Optional;

/// What is known of a text beside its words.
///
/// @param structures the InChIKey of each structure in it, by what was typed
/// @param repository `owner/name` of the repository in whose issues it stands, so that `#12` is one of them
public record TextContext(Map<String, String> structures, Optional<String> repository) {

    /// Nothing.
    public static final TextContext NONE = new TextContext(Map.of(), Optional.empty());

    /// Of a text that is written here.
    public static TextContext of(Map<String, String> structures) {
        return new TextContext(structures, Optional.empty());
    }
}
