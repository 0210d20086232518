package org.daybook.notebook.kind;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.kind.OpenThing;
import org.daybook.shared.kind.OpenThings;
import org.springframework.stereotype.Component;

/// Published entries; they go by their number.
@Component
class OpenEntries implements OpenThings {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final EntryLists entries;

    OpenEntries(EntryLists entries) {
        this.entries = entries;
    }

    @Override
    public String kind() {
        return EntryId.KIND;
    }

    @Override
    public Map<Long, OpenThing> among(Collection<Long> ids) {
        return seenBy(Actor.anybody(), ids);
    }

    @Override
    public Map<Long, OpenThing> ownAmong(Collection<Long> ids, PersonId author) {
        return seenBy(Actor.of(author, Role.CONTRIBUTOR), ids);
    }

    private Map<Long, OpenThing> seenBy(Actor actor, Collection<Long> ids) {
        return entries.findAll(ids.stream().map(EntryId::new).toList(), actor).values().stream()
                .collect(Collectors.toMap(entry -> entry.id().value(), OpenEntries::open));
    }

    private static OpenThing open(EntrySummary entry) {
        return new OpenThing(entry.id().thing(), entry.id().toString(), "/entries/" + entry.id(), entry.title(),
                Optional.of(entry.author()));
    }

    @Override
    public Optional<Long> named(String name) {
        return NUMBER.matcher(name).matches() ? Optional.of(Long.valueOf(name)) : Optional.empty();
    }
}
