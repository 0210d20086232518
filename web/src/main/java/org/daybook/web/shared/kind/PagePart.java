package org.daybook.web.shared.kind;

import java.util.Set;
import org.daybook.people.Actor;
import org.daybook.shared.id.Thing;

/// What a feature shows on the page of a thing of another: the results, the entries, the issues and the campaigns of a
/// compound. One bean a feature and kind of page; [org.springframework.core.annotation.Order] says where it stands
/// among the parts of its column, all of them before what the page itself has there, unless they stand at its end.
public interface PagePart {

    /// On the pages of which kinds, as in [org.daybook.shared.kind.ContentKind#name()].
    Set<String> kinds();

    /// The template whose fragment `part(content)` draws what [#content] gives: a `section`.
    String template();

    /// What is shown on this page to this reader, in a fixed number of queries.
    Object content(Shown page, Actor reader);

    /// Whether it stands in the narrow column beside the others.
    default boolean isAside() {
        return false;
    }

    /// Whether it stands behind all else of the wide column.
    default boolean isLast() {
        return false;
    }

    /// Whether its template has a fragment `head(content)` too: what of the same content stands beside the drawing at
    /// the head of the page, as tiles.
    default boolean hasHead() {
        return false;
    }

    /// The page that it stands on.
    ///
    /// @param name what its thing goes by, as in its address: the number of a compound
    record Shown(Thing thing, String name) {
    }
}
