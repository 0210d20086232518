package org.daybook.web.comment;

import java.util.List;
import java.util.Set;
import org.daybook.comment.Comments;
import org.daybook.comment.Comments.Talk;
import org.daybook.comment.WaitingComments;
import org.daybook.people.Actor;
import org.daybook.shared.id.ActivityId;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.web.comment.CommentView.TalkView;
import org.daybook.web.shared.kind.PagePart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What was said about an entry, a compound, a campaign or a result, at the end of its page.
@Component
@Order(100)
class CommentsOfThing implements PagePart {

    private static final int TALKS = 20;

    private final Comments comments;
    private final WaitingComments waiting;
    private final CommentViews views;

    CommentsOfThing(Comments comments, WaitingComments waiting, CommentViews views) {
        this.comments = comments;
        this.waiting = waiting;
        this.views = views;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(EntryId.KIND, CompoundId.KIND, CampaignId.KIND, ActivityId.KIND);
    }

    @Override
    public String template() {
        return "comment/thing";
    }

    @Override
    public boolean isLast() {
        return true;
    }

    @Override
    public Said content(Shown page, Actor reader) {
        List<Talk> newest = comments.talks(page.thing(), TALKS + 1);
        boolean more = newest.size() > TALKS;
        return new Said(
                page.thing().kind(), page.name(), views.talks(more ? newest.subList(1, TALKS + 1) : newest, reader),
                more, waiting.own(page.thing(), reader).stream()
                        .map(one -> new OwnWaiting(one.id(), one.text(), one.declined().orElse(""))).toList());
    }

    /// @param name what the thing goes by
    /// @param more whether there are older talks
    /// @param waiting what the reader has said that is no comment yet
    record Said(String kind, String name, List<TalkView> talks, boolean more, List<OwnWaiting> waiting) {
    }

    /// What the reader has said that waits for a nod.
    ///
    /// @param declined why a member gave it back, else empty
    record OwnWaiting(long id, String text, String declined) {
    }
}
