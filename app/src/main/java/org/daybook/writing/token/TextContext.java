package org.daybook.writing.token;

import java.util.Map;
import java.util.Optional;

/// What is known of a text beside its words.
///
/// @param structures the InChIKey of each structure in it, by what was typed
/// @param repository `owner/name` of the repository in whose issues it stands, so that `#12` is one of them
/// @param github where the issues that it refers to have their pages
public record TextContext(Map<String, String> structures, Optional<String> repository, GitHubAddresses github) {

    /// Nothing.
    public static final TextContext NONE = of(Map.of(), GitHubAddresses.PUBLIC);

    /// Of a text that is written here.
    public static TextContext of(Map<String, String> structures, GitHubAddresses github) {
        return new TextContext(structures, Optional.empty(), github);
    }

    /// Of an address that stands in the text.
    public TextContext ofAddress() {
        return of(Map.of(), github);
    }
}
