package org.daybook.shared.kind;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is new of one kind.
///
/// @param updated of all that it is about, so that it stays when the newest item is withdrawn; empty while there is
///     nothing
/// @param items newest first
public record Feed(Optional<Instant> updated, List<Item> items) {

    public Feed {
        items = List.copyOf(items);
    }

    /// One new thing.
    ///
    /// @param path of its page
    /// @param author display name; empty: the site itself
    /// @param summary one line of text, may be empty
    public record Item(String path, String title, String author, Instant updated, String summary) {
    }
}
