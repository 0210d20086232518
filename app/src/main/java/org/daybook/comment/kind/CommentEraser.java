package org.daybook.comment.kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.comment.Comment;
import org.daybook.comment.CommentQueue;
import org.daybook.comment.CommentRepository;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.OpenKinds;
import org.daybook.shared.kind.ThingEraser;
import org.daybook.writing.revision.RevisionChain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What was said about things that go as if they had never been goes with them.
@Component
@Order(0)
class CommentEraser implements ThingEraser {

    private final CommentRepository comments;
    private final CommentQueue waiting;
    private final OpenKinds open;
    private final RevisionChain revisions;
    private final ApplicationEventPublisher events;

    CommentEraser(CommentRepository comments, CommentQueue waiting, OpenKinds open, RevisionChain revisions,
            ApplicationEventPublisher events) {
        this.open = open;
        this.waiting = waiting;
        this.comments = comments;
        this.revisions = revisions;
        this.events = events;
    }

    @Override
    public void erase(Collection<Thing> things) {
        Map<String, List<Long>> kinds = things.stream().collect(
                Collectors.groupingBy(Thing::kind, Collectors.mapping(Thing::id, Collectors.toList())));
        List<Long> gone = new ArrayList<>();
        kinds.forEach((kind, ids) -> gone.addAll(comments.idsAboutAny(kind, ids)));
        open.partsOf(kinds.keySet()).forEach(part -> gone.addAll(comments.idsAboutAny(
                part, open.partsAmong(Set.copyOf(things), part, comments.idsOfThings(part)))));
        kinds.forEach(waiting::forget);
        if (!gone.isEmpty()) {
            revisions.removeAll(Comment.KIND, gone);
            comments.deleteAnswers(gone);
            comments.deleteAllOf(gone);
            gone.forEach(id -> events.publishEvent(new Changed(new Thing(Comment.KIND, id))));
        }
    }
}
