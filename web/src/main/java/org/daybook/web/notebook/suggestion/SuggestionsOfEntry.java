package org.daybook.web.notebook.suggestion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.notebook.publication.Suggestions;
import org.daybook.people.Actor;
import org.daybook.shared.id.EntryId;
import org.daybook.web.shared.kind.PagePart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to suggest a better text, beside an entry, and what was suggested, for who has signed in.
@Component
@Order(90)
class SuggestionsOfEntry implements PagePart {

    private final Suggestions suggestions;

    SuggestionsOfEntry(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(EntryId.KIND);
    }

    @Override
    public String template() {
        return "notebook/suggestion/entry";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public Shown content(PagePart.Shown page, Actor reader) {
        EntryId entry = new EntryId(page.thing().id());
        return new Shown(entry.value(), suggestions.of(entry, reader).stream()
                .map(one -> SuggestionView.of(one, Map.of())).toList());
    }

    /// @param id of the entry
    record Shown(long id, List<SuggestionView> suggestions) {
    }
}
