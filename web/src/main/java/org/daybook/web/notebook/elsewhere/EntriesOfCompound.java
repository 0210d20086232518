package org.daybook.web.notebook.elsewhere;

import java.util.List;
import java.util.Set;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.people.Actor;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.shared.kind.PagePart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The entries that mention a compound.
@Component
@Order(2)
class EntriesOfCompound implements PagePart {

    private static final int SHOWN = 20;

    private final EntryLists entries;

    EntriesOfCompound(EntryLists entries) {
        this.entries = entries;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CompoundId.KIND);
    }

    @Override
    public String template() {
        return "notebook/compound";
    }

    @Override
    public Mentions content(Shown page, Actor reader) {
        EntryLists.Newest newest = entries.mentioning(new CompoundId(page.thing().id()), SHOWN);
        return new Mentions(page.name(), newest.entries(), newest.all());
    }

    /// @param number of the compound
    /// @param entries the newest
    /// @param all how many mention it
    record Mentions(String number, List<EntrySummary> entries, int all) {

        public boolean hasMore() {
            return all > entries.size();
        }
    }
}
