package org.daybook.notebook.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.EntryRepository;
import org.daybook.notebook.entry.EntryState;
import org.daybook.notebook.entry.FactsColumn;
import org.daybook.notebook.text.EntryLinks;
import org.daybook.notebook.text.TextFacts;
import org.daybook.notebook.text.TextReader;
import org.daybook.people.moderation.Hideable;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.Withdrawn;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.writing.revision.RevisionChain;
import org.daybook.writing.revision.WithheldTexts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owners hide entries and show them again: a redaction that keeps what was said, and the bytes of the files.
@Component
class HideableEntries implements Hideable {

    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String FACTS = "facts";

    private final EntryRepository entries;
    private final RevisionChain revisions;
    private final WithheldTexts withheld;
    private final TextReader reader;
    private final EntryLinks links;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;
    private final Clock clock;
    private final FactsColumn facts = new FactsColumn();

    @SuppressWarnings("ParameterNumber")
    HideableEntries(EntryRepository entries, RevisionChain revisions, WithheldTexts withheld, TextReader reader,
            EntryLinks links, ApplicationEventPublisher events, JdbcClient database, Clock clock) {
        this.entries = entries;
        this.revisions = revisions;
        this.withheld = withheld;
        this.reader = reader;
        this.links = links;
        this.events = events;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return EntryId.KIND;
    }

    @Override
    public List<Work> by(PersonId author, Instant since, int most) {
        return database.sql("SELECT id, title, published_at FROM entry WHERE author_id = ?"
                        + " AND entry_state = 'PUBLISHED' AND published_at > ? ORDER BY id DESC FETCH FIRST " + most
                        + " ROWS ONLY")
                .params(author.value(), Timestamp.from(since))
                .query((row, n) -> new Work(new EntryId(row.getLong(1)).thing(), row.getString(2),
                        "/entries/" + row.getLong(1), row.getTimestamp(3).toInstant()))
                .list();
    }

    @Override
    public Optional<PersonId> hide(long id, String reason, PersonId by) {
        Optional<Entry> found = entries.lock(id).filter(entry -> entry.state() == EntryState.PUBLISHED);
        found.ifPresent(entry -> {
            EntryContent content = entry.content();
            withheld.keep(entry.id().thing(), TITLE, content.title());
            withheld.keep(entry.id().thing(), TEXT, content.text());
            withheld.keep(entry.id().thing(), FACTS, facts.convertToDatabaseColumn(content.metadata()));
            revisions.withhold(entry.id().thing());
            entry.redact(reason, by, nowFor(entry));
            links.forget(entry.id());
            events.publishEvent(Changed.entry(entry.id()));
            events.publishEvent(new Withdrawn());
        });
        return found.map(Entry::author);
    }

    @Override
    public boolean show(long id) {
        Optional<Entry> hidden = entries.lock(id).filter(entry -> withheld.has(entry.id().thing()));
        hidden.ifPresent(entry -> {
            Map<String, String> parts = withheld.take(entry.id().thing());
            EntryContent tombstone = entry.content();
            EntryContent content = new EntryContent(tombstone.labDay(), parts.getOrDefault(TITLE, ""),
                    parts.getOrDefault(TEXT, ""), tombstone.kind(),
                    facts.convertToEntityAttribute(parts.getOrDefault(FACTS, "")));
            TextFacts read = reader.read(content.text());
            entry.restore(content, read.excerpt(), nowFor(entry));
            links.keep(entry.id(), read);
            revisions.restore(entry.id().thing(), parts);
            events.publishEvent(Changed.entry(entry.id()));
        });
        return hidden.isPresent();
    }

    private Instant nowFor(Entry entry) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isBefore(entry.lastDoneAt()) ? entry.lastDoneAt() : now;
    }
}
