package org.daybook.todo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.shared.change.SiteVersion;
import org.daybook.shared.change.SiteVersion.Edition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps the lists of to-dos as they were read until something in them changes; for a minute at most, because urgency
/// grows with age. A transaction that writes reads for itself.
@Component
class KeptTodos {

    private static final Comparator<Todo> URGENT_FIRST =
            Comparator.comparingDouble(Todo::urgency).reversed().thenComparing(Todo::enteredAt)
                    .thenComparing(Todo::key);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /// Of which tables lists are made: to-dos, issues, what refers to them, and who they are assigned to.
    private static final Set<String> SECTIONS = Set.of("todos", "issues", "mentions", "notebook", "people");

    private final TodoReader reader;
    private final SiteVersion version;
    private final Clock clock;
    private final Map<Boolean, Kept> kept = new ConcurrentHashMap<>();

    KeptTodos(TodoReader reader, SiteVersion version, Clock clock) {
        this.reader = reader;
        this.version = version;
        this.clock = clock;
    }

    private record Kept(Edition edition, LocalDate day, Instant readAt, List<Todo> todos) {}

    /// As [TodoReader#all], the most urgent first.
    List<Todo> all(boolean ended) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return read(ended);
        }
        Edition edition = version.current().of(SECTIONS);
        Instant now = clock.instant();
        LocalDate day = LocalDate.now(clock);
        Kept known = kept.get(ended);
        if (known != null && known.edition().equals(edition) && known.day().equals(day)
                && now.isBefore(known.readAt().plus(LONGEST))) {
            return known.todos();
        }
        List<Todo> read = read(ended);
        kept.put(ended, new Kept(edition, day, now, read));
        return read;
    }

    private List<Todo> read(boolean ended) {
        return reader.all(ended).stream().sorted(URGENT_FIRST).toList();
    }
}
