package org.daybook.notebook.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.daybook.files.attachment.OwnedFiles;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.NotebookRepository;
import org.daybook.notebook.editing.WorkingCopyRepository;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.EntryRemoval;
import org.daybook.notebook.entry.EntryRepository;
import org.daybook.notebook.entry.EntryState;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.entry.Saving;
import org.daybook.notebook.revision.EntryRevisions;
import org.daybook.notebook.text.EntryLinks;
import org.daybook.notebook.text.TextFacts;
import org.daybook.notebook.text.TextReader;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.Role;
import org.daybook.people.SiteAddress;
import org.daybook.people.newcomer.Newcomers;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.PublicAddress;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.change.Withdrawn;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.NotebookId;
import org.daybook.shared.id.PersonId;
import org.daybook.writing.ThreeWayMerge;
import org.daybook.writing.markdown.LinksElsewhere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@Service
class PersistentEntries implements Entries {

    private final EntryRepository entries;
    private final NotebookRepository notebooks;
    private final OwnedFiles files;
    private final WorkingCopyRepository workingCopies;
    private final EntryRevisions revisions;
    private final SuggestionStore suggestions;
    private final TextReader reader;
    private final EntryLinks links;
    private final EntryRemoval removal;
    private final Newcomers newcomers;
    private final SiteAddress address;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    @SuppressWarnings("ParameterNumber")
    PersistentEntries(
            EntryRepository entries,
            NotebookRepository notebooks,
            OwnedFiles files,
            WorkingCopyRepository workingCopies,
            EntryRevisions revisions,
            SuggestionStore suggestions,
            TextReader reader,
            EntryLinks links,
            EntryRemoval removal,
            Newcomers newcomers,
            SiteAddress address,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.entries = entries;
        this.notebooks = notebooks;
        this.files = files;
        this.workingCopies = workingCopies;
        this.revisions = revisions;
        this.suggestions = suggestions;
        this.reader = reader;
        this.links = links;
        this.removal = removal;
        this.newcomers = newcomers;
        this.address = address;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Entry get(EntryId id, Actor actor) {
        return find(id, actor).orElseThrow(() -> missing(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Entry read(EntryId id, Actor actor) {
        return get(id, actor).readable();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Entry> find(EntryId id, Actor actor) {
        return entries.findById(id.value()).filter(entry -> entry.isVisibleTo(actor));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Entry> today(NotebookId notebook, Actor actor) {
        return actor.person()
                .flatMap(author -> entries.findFirstByNotebookIdAndAuthorIdAndLabDayAndStateNotOrderByIdDesc(
                        notebook.value(), author.value(), labDay(notebook), EntryState.REDACTED));
    }

    @Override
    @Transactional(readOnly = true)
    public LocalDate labDay(NotebookId notebook) {
        return notebook(notebook).dayAt(clock.instant());
    }

    @Override
    public Saving create(NewEntry entry, Actor actor) {
        PersonId author = actor.require(Role.CONTRIBUTOR);
        Optional<Saving> earlier = sentBefore(entry, actor);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try {
            return transactions.execute(status -> write(entry, author, actor));
        } catch (DataIntegrityViolationException sentTwiceAtOnce) {
            return sentBefore(entry, actor).orElseThrow(() -> sentTwiceAtOnce);
        }
    }

    /// What became of this form if it was sent before, by the same person.
    private Optional<Saving> sentBefore(NewEntry entry, Actor actor) {
        Optional<Entry> earlier = Optional.ofNullable(entry.formToken()).flatMap(entries::findByFormToken);
        return earlier.isEmpty() ? Optional.empty() : Optional.of(again(earlier.get(), entry, actor));
    }

    private Saving again(Entry earlier, NewEntry entry, Actor actor) {
        if (!actor.is(earlier.author())) {
            throw new InvalidInputException("formToken", Said.of("said.notebook.this-form-was-sent-by"));
        }
        boolean same = earlier.content().equals(entry.content())
                || earlier.content().equals(entry.content().titled());
        if (!same) {
            return new Saving.Conflict(earlier);
        }
        return new Saving.Revised(
                entry.publish() ? transactions.execute(status -> publish(earlier.id(), actor)) : earlier);
    }

    private Saving write(NewEntry entry, PersonId author, Actor actor) {
        Notebook notebook = requireAdmitted(entry.notebook(), actor);
        Instant now = now();
        TextFacts facts = reader.read(ThreeWayMerge.requireSettled(entry.content().text()));
        Entry created = entries.saveAndFlush(new Entry(entry, notebook.project(), author,
                facts.excerpt(), now));
        links.keep(created.id(), facts);
        if (entry.publish()) {
            publishOrAsk(created, now);
        }
        events.publishEvent(Changed.entry(created.id()));
        return new Saving.Revised(created);
    }

    @Override
    @Transactional
    public Saving change(EntryId id, EntryChange change, Actor actor) {
        Entry entry = openForWriting(id, actor);
        PersonId author = actor.require(Role.CONTRIBUTOR);
        EntryContent wanted = entry.isDraft() ? change.content() : change.content().titled();
        String reason = checkedReason(change.reason());
        boolean same = entry.content().equals(wanted);
        boolean wentPublic = change.revision() != null && change.revision() != entry.revision();
        if ((entry.version() != change.startedFrom() || wentPublic) && !same) {
            return new Saving.Conflict(entry);
        }
        if (change.notebook() != null) {
            move(entry, change.notebook(), actor);
        }
        if (!same || (!entry.isDraft() && files.hasNew(entry.id().thing(), author))) {
            if (!entry.isDraft() && mustWait(author, entry, wanted)) {
                return new Saving.Suggested(entry,
                        suggestions.add(id, entry.revision(), author, wanted, reason, now()));
            }
            write(entry, wanted, author, reason);
        }
        if (change.onHold() != null && entry.isDraft()) {
            entry.hold(change.onHold());
        }
        if (change.publish()) {
            publish(entry);
        }
        return new Saving.Revised(entry);
    }

    private void move(Entry entry, NotebookId notebook, Actor actor) {
        if (entry.notebook().equals(notebook)) {
            return;
        }
        if (!entry.isDraft()) {
            throw new InvalidInputException("notebook", Said.of("said.notebook.a-published-entry-stays-in"));
        }
        entry.moveTo(notebook, requireAdmitted(notebook, actor).project());
        events.publishEvent(Changed.entry(entry.id()));
    }

    private void write(Entry entry, EntryContent content, PersonId author, String reason) {
        Instant now = nowFor(entry);
        TextFacts facts = reader.read(ThreeWayMerge.requireSettled(content.text()));
        entry.write(content, facts.excerpt(), now);
        links.keep(entry.id(), facts);
        if (!entry.isDraft()) {
            revisions.append(entry, author, reason, now);
        }
        events.publishEvent(Changed.entry(entry.id()));
    }

    @Override
    @Transactional
    public Entry publish(EntryId id, Actor actor) {
        Entry entry = openForWriting(id, actor);
        publish(entry);
        return entry;
    }

    /// Publishes a draft if it is still due and says something; for the evening.
    @Transactional
    boolean publishIfDue(EntryId id) {
        Optional<Entry> due =
                entries.lock(id.value()).filter(entry -> entry.isDraft() && !entry.isOnHold() && !entry.isWaiting()
                        && !isEmpty(entry));
        due.ifPresent(this::publish);
        return due.filter(entry -> !entry.isDraft()).isPresent();
    }

    /// Makes a revision of what somebody suggested, in their name; the row of the entry is locked.
    void writeAccepted(Entry entry, EntryContent content, PersonId author, String reason) {
        write(entry, content, author, reason);
    }

    /// Publishes an entry that waited; its row is locked.
    void publishAccepted(Entry entry) {
        makePublic(entry, entry.author(), nowFor(entry));
        events.publishEvent(Changed.entry(entry.id()));
    }

    private void publish(Entry entry) {
        if (entry.isDraft()) {
            publishOrAsk(entry, nowFor(entry));
            events.publishEvent(Changed.entry(entry.id()));
        }
    }

    /// What a newcomer publishes waits for a nod; what anybody else does is public.
    private void publishOrAsk(Entry entry, Instant now) {
        if (mustWait(entry.author(), entry, entry.content())) {
            requireSomething(entry);
            entry.askForNod(now);
        } else {
            makePublic(entry, entry.author(), now);
        }
    }

    private boolean mustWait(PersonId author, Entry entry, EntryContent content) {
        return newcomers.mustWait(author, entry.project(), () -> LinksElsewhere.areIn(
                content.text(), address.known().map(PublicAddress::host).orElse("")));
    }

    private void requireSomething(Entry entry) {
        if (isEmpty(entry)) {
            throw new InvalidInputException("text", Said.of("said.notebook.there-is-nothing-in-this"));
        }
    }

    private void makePublic(Entry entry, PersonId author, Instant now) {
        requireSomething(entry);
        EntryContent titled = entry.content().titled();
        if (!titled.equals(entry.content())) {
            entry.write(titled, entry.excerpt(), now);
        }
        revisions.append(entry, author, "", now);
    }

    private boolean isEmpty(Entry entry) {
        return entry.content().isBlank() && files.count(entry.id().thing()) == 0;
    }

    @Override
    @Transactional
    public void discard(EntryId id, Actor actor) {
        Entry entry = openForWriting(id, actor);
        if (!entry.isDraft()) {
            throw new InvalidInputException("entry", Said.of("said.notebook.a-published-entry-cannot-be"));
        }
        removal.removeAll(List.of(id.value()));
        events.publishEvent(Changed.entry(id));
    }

    @Override
    @Transactional
    public Entry redact(EntryId id, String reason, Actor actor) {
        actor.requireAnywhere(Role.OWNER);
        Entry entry = entries.lock(id.value()).filter(found -> found.isVisibleTo(actor)).orElseThrow(() -> missing(id));
        PersonId owner = actor.in(entry.project()).require(Role.OWNER);
        entry.readable();
        String why = checkedReason(reason);
        if (why.isEmpty()) {
            throw new InvalidInputException("reason", Said.of("said.notebook.say-why-the-tombstone-shows"));
        }
        if (entry.isDraft()) {
            throw new InvalidInputException("entry", Said.of("said.notebook.a-draft-is-not-public"));
        }
        entry.redact(why, owner, nowFor(entry));
        revisions.redact(id);
        workingCopies.deleteByEntryId(id.value());
        suggestions.empty(id);
        links.forget(id);
        files.redact(id.thing());
        events.publishEvent(Changed.entry(id));
        events.publishEvent(new Withdrawn());
        return entry;
    }

    private Entry openForWriting(EntryId id, Actor actor) {
        Entry entry = entries.lock(id.value()).filter(found -> found.isVisibleTo(actor)).orElseThrow(() -> missing(id))
                .readable();
        actor.require(Role.CONTRIBUTOR);
        boolean admitted = actor.is(entry.author()) || notebook(entry.notebook()).admits(actor);
        if (!admitted || !entry.isEditableBy(actor)) {
            throw new NotAllowedException(Said.of("said.notebook.you-may-not-change-this"));
        }
        return entry;
    }

    private Notebook requireAdmitted(NotebookId id, Actor actor) {
        Notebook notebook = notebook(id);
        if (!notebook.admits(actor)) {
            throw new NotAllowedException(Said.of("said.notebook.you-may-not-write-in"));
        }
        return notebook;
    }

    private static String checkedReason(String typed) {
        return OverLimitException.requireText("reason", PlainWords.line(typed), Entries.MAX_REASON);
    }

    private Notebook notebook(NotebookId id) {
        return notebooks.findById(id.value()).orElseThrow(() -> new MissingException(
                Said.of("said.notebook.the-notebook-is-no-more")));
    }

    /// Milliseconds, so that what is hashed and what the database keeps are the same.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Now, but never before what was last done to the entry, whose row is locked: a clock that was set back makes no
    /// later revision look earlier.
    private Instant nowFor(Entry entry) {
        Instant now = now();
        return now.isBefore(entry.lastDoneAt()) ? entry.lastDoneAt() : now;
    }

    private static MissingException missing(EntryId id) {
        return new MissingException(Said.of("said.notebook.there-is-no-entry", id));
    }
}
