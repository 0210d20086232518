package org.daybook.web.watch;

import java.util.Set;
import org.daybook.issues.label.IssueLabel;
import org.daybook.people.Actor;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.watch.Watching;
import org.daybook.web.shared.kind.PagePart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The button to watch a thing, beside its page, for who has signed in.
@Component
@Order(100)
class WatchOfThing implements PagePart {

    private final Watching watching;

    WatchOfThing(Watching watching) {
        this.watching = watching;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(EntryId.KIND, NotebookId.KIND, CompoundId.KIND, CampaignId.KIND, ProjectId.KIND, PersonId.KIND,
                IssueLabel.KIND);
    }

    @Override
    public String template() {
        return "watch/thing";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public Watch content(Shown page, Actor reader) {
        return new Watch(page.thing().kind(), page.name(), watching.isWatching(page.thing(), reader));
    }

    /// @param name what the thing goes by
    record Watch(String kind, String name, boolean isWatching) {
    }
}
