package org.daybook.web.moderation;

import java.util.Set;
import org.daybook.people.Actor;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.kind.PagePart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to tell owners that something is wrong, beside the page of a thing, for who has signed in.
@Component
@Order(900)
class ReportOfThing implements PagePart {

    @Override
    public Set<String> kinds() {
        return Set.of(EntryId.KIND, CompoundId.KIND, PersonId.KIND);
    }

    @Override
    public String template() {
        return "moderation/thing";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public Reported content(Shown page, Actor reader) {
        return new Reported(page.thing().kind(), page.name());
    }

    /// @param name what the thing goes by
    record Reported(String kind, String name) {
    }
}
