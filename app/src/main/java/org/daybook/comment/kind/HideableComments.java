package org.daybook.comment.kind;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.comment.Comment;
import org.daybook.comment.HiddenComments;
import org.daybook.people.moderation.Hideable;
import org.daybook.shared.PlainWords;
import org.daybook.shared.id.PersonId;
import org.springframework.stereotype.Component;

/// Owners hide comments and show them again.
@Component
class HideableComments implements Hideable {

    private static final int LONGEST_TITLE = 100;

    private final HiddenComments comments;

    HideableComments(HiddenComments comments) {
        this.comments = comments;
    }

    @Override
    public String kind() {
        return Comment.KIND;
    }

    @Override
    public List<Work> by(PersonId author, Instant since, int most) {
        return comments.by(author, since, most).stream()
                .map(comment -> new Work(comment.thing(),
                        PlainWords.shorten(PlainWords.line(comment.text()), LONGEST_TITLE), comment.path(),
                        comment.createdAt()))
                .toList();
    }

    @Override
    public Optional<PersonId> hide(long id, String reason, PersonId by) {
        return comments.hide(id, reason, by).map(Comment::author);
    }

    @Override
    public boolean show(long id) {
        return comments.show(id);
    }
}
