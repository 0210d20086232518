package org.daybook.comment.kind;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.comment.Comment;
import org.daybook.comment.CommentRepository;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.OpenKinds;
import org.daybook.shared.kind.OpenThing;
import org.daybook.shared.kind.OpenThings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Comments that say something about what everybody sees; they are called as that is. A comment is answered, not
/// commented on, and watched with its thing.
@Component
class OpenComments implements OpenThings {

    private final CommentRepository comments;
    private final ObjectProvider<OpenKinds> things;

    /// @param things provided late, since this is one of them
    OpenComments(CommentRepository comments, ObjectProvider<OpenKinds> things) {
        this.comments = comments;
        this.things = things;
    }

    @Override
    public String kind() {
        return Comment.KIND;
    }

    @Override
    public boolean isDiscussed() {
        return false;
    }

    @Override
    public boolean isWatched() {
        return false;
    }

    @Override
    public Map<Long, OpenThing> among(Collection<Long> ids) {
        List<Comment> found = comments.findAllById(ids).stream().filter(one -> !one.isRemoved()).toList();
        Map<Thing, OpenThing> about = things.getObject().among(found.stream().map(Comment::about).toList());
        Map<Long, OpenThing> open = new HashMap<>();
        found.stream().filter(one -> about.containsKey(one.about())).forEach(one -> open.put(one.id(),
                new OpenThing(one.thing(), String.valueOf(one.id()), one.path(), about.get(one.about()).title(),
                        Optional.of(one.author()))));
        return open;
    }

    @Override
    public Optional<Long> named(String name) {
        return Optional.empty();
    }
}
