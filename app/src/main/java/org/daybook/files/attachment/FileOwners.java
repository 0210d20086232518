package org.daybook.files.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.people.Actor;
import org.daybook.shared.id.PersonId;

/// A feature whose things have files: a file is seen as the thing is seen that it belongs to, and sent by who may
/// change that thing.
///
/// A feature that wants files has one bean of this, and says in its transactions through [OwnedFiles] what becomes of
/// them.
public interface FileOwners {

    /// The kind of its things, as in [org.daybook.shared.id.Thing]; people read it: `This entry has 200 files already`.
    String kind();

    /// Those of these things that the actor may see, redacted ones among them; in one query.
    Set<Long> visible(Collection<Long> ids, Actor actor);

    /// Whose new files of these things are asked to become public, by id of the thing, as far as the actor may nod:
    /// members look at them before they do.
    default Map<Long, Set<PersonId>> asking(Collection<Long> ids, Actor actor) {
        return Map.of();
    }

    /// Returns if the actor may attach files to a thing.
    ///
    /// @throws org.daybook.shared.MissingException if there is none that the actor may see
    /// @throws org.daybook.shared.GoneException if it was redacted
    /// @throws org.daybook.people.NotAllowedException if the actor may not change it
    void requireEditable(long id, Actor actor);

    /// Asked of a thing whose files are tombstones.
    ///
    /// @throws org.daybook.shared.GoneException that tells why
    void requireReadable(long id);

    /// Path of the page that shows a thing.
    String path(long id);

    /// Bytes that one file may have.
    long maxBytes();

    /// Files that one thing may have.
    int maxFiles();

    /// The feature that has things of a kind.
    static FileOwners of(String kind, List<FileOwners> features) {
        return features.stream().filter(feature -> feature.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalStateException("No feature has files of the kind " + kind));
    }
}
