package org.daybook.writing.belonging;

import java.util.List;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.id.Thing;

/// Things of one kind, each of which belongs to a project. A bean a kind is all that they need; the order of the beans
/// ([org.springframework.core.annotation.Order]) is that of the kinds.
public interface Belonging {

    /// As in [Thing#kind()].
    String kind();

    /// All of them, by name, in a fixed number of queries.
    List<Owned> all();

    /// Has one of them belong to a project from now on, in the caller's transaction; who may was asked.
    void move(long id, ProjectId project);

    /// A thing and the project that it belongs to.
    ///
    /// @param name what people call it
    /// @param path of its page
    record Owned(Thing thing, String name, String path, ProjectId project) {
    }
}
