package org.daybook.comment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.Withdrawn;
import org.daybook.shared.id.PersonId;
import org.daybook.writing.revision.RevisionChain;
import org.daybook.writing.revision.WithheldTexts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Comments that owners hide: a removal that keeps what was said, so that it can be put right. Asks nobody's
/// permission.
@Component
@Transactional
public class HiddenComments {

    private static final String TEXT = "text";

    private final CommentRepository comments;
    private final RevisionChain revisions;
    private final WithheldTexts withheld;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HiddenComments(CommentRepository comments, RevisionChain revisions, WithheldTexts withheld,
            ApplicationEventPublisher events, Clock clock) {
        this.comments = comments;
        this.revisions = revisions;
        this.withheld = withheld;
        this.events = events;
        this.clock = clock;
    }

    /// What somebody has said since then, the newest first.
    public List<Comment> by(PersonId author, Instant since, int most) {
        return comments.findByAuthorIdAndCreatedAtGreaterThanOrderByIdDesc(author.value(), since, Limit.of(most))
                .stream().filter(comment -> !comment.isRemoved()).toList();
    }

    /// Hides a comment; empty if there is none that says something.
    public Optional<Comment> hide(long id, String reason, PersonId by) {
        Optional<Comment> found = comments.lock(id).filter(comment -> !comment.isRemoved());
        found.ifPresent(comment -> {
            withheld.keep(comment.thing(), TEXT, comment.text());
            revisions.withhold(comment.thing());
            comment.remove(reason, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            events.publishEvent(new Changed(comment.thing()));
            events.publishEvent(new Withdrawn());
        });
        return found;
    }

    /// Shows a hidden comment again; false if it is not hidden.
    public boolean show(long id) {
        Optional<Comment> hidden = comments.lock(id).filter(comment -> withheld.has(comment.thing()));
        hidden.ifPresent(comment -> {
            Map<String, String> parts = withheld.take(comment.thing());
            comment.restore(parts.getOrDefault(TEXT, ""));
            revisions.restore(comment.thing(), parts);
            events.publishEvent(new Changed(comment.thing()));
        });
        return hidden.isPresent();
    }
}
