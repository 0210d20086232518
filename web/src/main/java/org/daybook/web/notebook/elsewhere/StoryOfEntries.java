package org.daybook.web.notebook.elsewhere;

import java.util.List;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.registry.compound.Compound;
import org.daybook.web.shared.story.StoryEvent;
import org.daybook.web.shared.story.StoryEvent.Kind;
import org.daybook.web.shared.story.StoryTeller;
import org.springframework.stereotype.Component;

/// The published entries that mention a compound, on the days of the work.
@Component
class StoryOfEntries implements StoryTeller {

    private final EntryLists entries;

    StoryOfEntries(EntryLists entries) {
        this.entries = entries;
    }

    @Override
    public List<StoryEvent> tellOf(Compound compound) {
        return entries.mentioning(compound.id(), MOST).entries().stream().map(StoryOfEntries::event).toList();
    }

    private static StoryEvent event(EntrySummary entry) {
        return new StoryEvent(entry.labDay(), Kind.ENTRY, entry.title(), "/entries/" + entry.id().value(),
                entry.authorName(), entry.notebookTitle());
    }
}
