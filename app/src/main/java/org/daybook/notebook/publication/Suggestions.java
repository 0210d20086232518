package org.daybook.notebook.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.EntryRepository;
import org.daybook.notebook.entry.EntryState;
import org.daybook.notebook.revision.Revisions;
import org.daybook.people.Actor;
import org.daybook.people.NotAllowedException;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.mail.Letter;
import org.daybook.people.mail.Letters;
import org.daybook.people.mail.MailTopic;
import org.daybook.people.newcomer.Decided;
import org.daybook.people.newcomer.Decision;
import org.daybook.people.newcomer.Decisions;
import org.daybook.people.newcomer.Trusted;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.writing.ThreeWayMerge;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Better texts of published entries, suggested by whoever has signed in, accepted or declined by who may change the
/// entry; what a newcomer changes in an entry of theirs waits here too. Until then they are seen by these and by who
/// suggested: what was not looked at is on no public page.
@Service
@Transactional
public class Suggestions {

    /// Suggestions of one person that can wait.
    public static final int MOST_WAITING = 20;

    private static final int MAX_REASON = 500;
    private static final int MAX_TITLE = 200;
    private static final int SHOWN = 100;

    private final SuggestionStore store;
    private final EntryRepository entries;
    private final PersistentEntries writing;
    private final Revisions revisions;
    private final Decisions decisions;
    private final People people;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @SuppressWarnings("ParameterNumber")
    Suggestions(SuggestionStore store, EntryRepository entries, PersistentEntries writing, Revisions revisions,
            Decisions decisions, People people, Letters letters, ApplicationEventPublisher events, Clock clock) {
        this.decisions = decisions;
        this.events = events;
        this.store = store;
        this.entries = entries;
        this.writing = writing;
        this.revisions = revisions;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    /// Refuses what is too long for a suggestion.
    ///
    /// @param title null: as it is
    /// @param text null: as it is
    /// @throws OverLimitException naming the field
    public static void requireFits(@Nullable String title, @Nullable String text, String reason) {
        OverLimitException.requireText("reason", PlainWords.line(reason), MAX_REASON);
        OverLimitException.requireText("title", PlainWords.line(Objects.requireNonNullElse(title, "")), MAX_TITLE);
        EntryContent.requireText(PlainWords.text(Objects.requireNonNullElse(text, "")));
    }

    /// Suggests another title and text; the same again is the suggestion that waits.
    ///
    /// @param base number of the revision that was changed; null: the newest
    /// @param title null: as it is
    /// @param text null: as it is
    /// @param reason why, at most 500 characters; may be empty
    /// @return id of the suggestion
    /// @throws NotAllowedException unless somebody has signed in
    /// @throws MissingException if there is no such published entry, or it has no such revision
    /// @throws InvalidInputException for field `text` if nothing is changed, `reason` if as much waits as one can have
    public long suggest(EntryId id, @Nullable Integer base, @Nullable String title, @Nullable String text,
            String reason, Actor actor) {
        PersonId author = actor.require(Role.CONTRIBUTOR);
        requireFits(title, text, reason);
        String why = PlainWords.line(reason);
        int revision = base == null ? published(id).revision() : base;
        EntryContent before = base(id, revision, actor);
        EntryContent wanted = changed(before, Objects.requireNonNullElse(title, before.title()),
                ThreeWayMerge.requireSettled(Objects.requireNonNullElse(text, before.text()))).titled();
        if (wanted.equals(before)) {
            throw new InvalidInputException("text", Said.of("said.notebook.nothing-is-changed"));
        }
        return store.add(id, revision, author, wanted, why, clock.instant());
    }

    /// The state of an entry that a suggestion changes.
    ///
    /// @throws MissingException if there is none that everybody sees
    @Transactional(readOnly = true)
    public EntryContent base(EntryId id, int revision, Actor actor) {
        return revisions.get(published(id).id(), revision, actor).content().orElseThrow(() -> missing(id));
    }

    /// Opens a suggestion.
    ///
    /// @throws MissingException if there is none that the actor may see
    @Transactional(readOnly = true)
    public Suggestion get(long id, Actor actor) {
        return store.find(id).filter(one -> isSeenBy(one, actor)).orElseThrow(() -> new MissingException(
                Said.of("said.notebook.there-is-no-suggestion", id)));
    }

    /// Whether the actor may accept or decline it.
    @Transactional(readOnly = true)
    public boolean isAnswerableBy(Suggestion suggestion, Actor actor) {
        return suggestion.isWaiting() && !actor.is(suggestion.author()) && entries.findById(suggestion.entry().value())
                .filter(entry -> entry.state() == EntryState.PUBLISHED && entry.isEditableBy(actor)).isPresent();
    }

    /// What waits in projects of which the actor is a member, the longest first, at most a hundred.
    ///
    /// @throws NotAllowedException unless the actor is a member anywhere
    @Transactional(readOnly = true)
    public List<Suggestion> waiting(Actor actor) {
        actor.requireAnywhere(Role.MEMBER);
        return store.waiting(SHOWN, actor);
    }

    /// How many wait in projects of which the actor is a member.
    ///
    /// @throws NotAllowedException unless the actor is a member anywhere
    @Transactional(readOnly = true)
    public int count(Actor actor) {
        actor.requireAnywhere(Role.MEMBER);
        return store.countWaiting(actor);
    }

    /// Those of an entry that the actor may see and that wait, or that they made.
    @Transactional(readOnly = true)
    public List<Suggestion> of(EntryId id, Actor actor) {
        return actor.person().isEmpty() ? List.of() : store.of(id).stream()
                .filter(one -> one.isWaiting() || actor.is(one.author()))
                .filter(one -> isSeenBy(one, actor)).toList();
    }

    /// Who accepted the revisions of an entry that were suggestions, by number of the revision.
    @Transactional(readOnly = true)
    public Map<Integer, PersonId> acceptedBy(EntryId id) {
        Map<Integer, PersonId> accepted = new HashMap<>();
        store.of(id).forEach(one -> one.answer().ifPresent(answer -> answer.revision()
                .ifPresent(number -> accepted.put(number, answer.by()))));
        return accepted;
    }

    /// Makes a revision of it, by who suggested; what was changed in the entry since is kept where the two do not meet.
    ///
    /// @param revision number of the entry's revision that the actor has seen it against
    /// @throws NotAllowedException unless the actor may change the entry and has not suggested it
    /// @throws MissingException if it does not wait (any more), or the entry is not there
    /// @throws InvalidInputException for field `revision` if the entry was changed since, or where it was changed too
    public Entry accept(long id, int revision, Actor actor) {
        PersonId by = actor.require(Role.CONTRIBUTOR);
        Suggestion one = answerable(id, actor);
        Entry entry = entries.lock(one.entry().value()).orElseThrow(() -> missing(one.entry())).readable();
        if (entry.revision() != revision) {
            throw new InvalidInputException("revision", Said.of("said.notebook.changed-since-you-looked"));
        }
        accept(one, entry, merged(one, entry, actor).orElseThrow(() -> new InvalidInputException(
                "revision", Said.of("said.notebook.changed-in-the-same-places"))), by);
        return entry;
    }

    private void accept(Suggestion one, Entry entry, EntryContent merged, PersonId by) {
        writing.writeAccepted(entry, merged, one.author(), one.reason());
        Instant now = clock.instant();
        store.answer(one.id(), by, now, "", entry.revision());
        decisions.note(new Decision(Decision.Kind.ACCEPTED, one.entry().thing(), one.author(), "", by, now));
        events.publishEvent(new Decided(true, one.entry().thing(), one.author(), by));
        tell(one, "letter.suggestion-accepted.", entry.title());
    }

    /// What somebody who is trusted from now on has changed in their own entries waits no more; what the entry was
    /// changed in the same places since stays.
    @EventListener
    public void trusted(Trusted trusted) {
        for (Suggestion one : store.lockWaitingBy(trusted.person())) {
            entries.lock(one.entry().value())
                    .filter(entry -> entry.state() == EntryState.PUBLISHED && entry.author().equals(one.author()))
                    .ifPresent(entry -> merged(one, entry, Actor.of(trusted.by(), Role.MEMBER))
                            .ifPresent(merged -> accept(one, entry, merged, trusted.by())));
        }
    }

    /// What the entry would say; empty if it was changed in the same places.
    private Optional<EntryContent> merged(Suggestion one, Entry entry, Actor actor) {
        EntryContent now = entry.content();
        EntryContent wanted = one.content();
        if (entry.revision() == one.base()) {
            return Optional.of(wanted);
        }
        EntryContent before = base(one.entry(), one.base(), actor);
        ThreeWayMerge text = ThreeWayMerge.of(before.text(), wanted.text(), now.text());
        boolean meets = text.conflicts() > 0
                || Stream.<Function<EntryContent, Object>>of(EntryContent::title, EntryContent::labDay,
                        EntryContent::kind, EntryContent::metadata)
                .anyMatch(part -> changedBoth(part.apply(before), part.apply(wanted), part.apply(now)));
        return meets ? Optional.empty() : Optional.of(new EntryContent(
                either(before.labDay(), wanted.labDay(), now.labDay()),
                either(before.title(), wanted.title(), now.title()),
                text.text(),
                either(before.kind(), wanted.kind(), now.kind()),
                either(before.metadata(), wanted.metadata(), now.metadata())));
    }

    private static boolean changedBoth(Object before, Object wanted, Object now) {
        return !wanted.equals(before) && !now.equals(before) && !now.equals(wanted);
    }

    private static <T> T either(T before, T wanted, T now) {
        return wanted.equals(before) ? now : wanted;
    }

    /// Gives it back with a reason.
    ///
    /// @param reason 1 to 500 characters
    /// @throws NotAllowedException unless the actor may change the entry and has not suggested it
    /// @throws MissingException if it does not wait (any more)
    /// @throws InvalidInputException for field `reason` if there is none
    public void decline(long id, String reason, Actor actor) {
        PersonId by = actor.require(Role.CONTRIBUTOR);
        String why = Decisions.reason(reason);
        Suggestion one = answerable(id, actor);
        Instant now = clock.instant();
        store.answer(id, by, now, why, null);
        decisions.note(new Decision(Decision.Kind.DECLINED, one.entry().thing(), one.author(), why, by, now));
        events.publishEvent(new Decided(false, one.entry().thing(), one.author(), by));
        tell(one, "letter.suggestion-declined.", one.content().title(), why);
    }

    /// Takes one's own away that waits.
    ///
    /// @return the entry
    /// @throws MissingException if the actor has none such
    public EntryId withdraw(long id, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        Suggestion one = store.lockWaiting(id).filter(found -> actor.is(found.author())).orElseThrow(() -> gone(id));
        store.remove(id);
        return one.entry();
    }

    private Suggestion answerable(long id, Actor actor) {
        Suggestion one = store.lockWaiting(id).filter(found -> isSeenBy(found, actor)).orElseThrow(() -> gone(id));
        if (!isAnswerableBy(one, actor)) {
            throw new NotAllowedException(Said.of("said.notebook.you-may-not-change-this"));
        }
        return one;
    }

    private boolean isSeenBy(Suggestion one, Actor actor) {
        Optional<Entry> entry = entries.findById(one.entry().value())
                .filter(found -> found.state() == EntryState.PUBLISHED);
        return entry.isPresent()
                && (actor.is(one.author()) || actor.in(entry.get().project()).has(Role.MEMBER)
                        || actor.is(entry.get().author()));
    }

    private Entry published(EntryId id) {
        return entries.findById(id.value()).filter(entry -> !entry.isDraft()).orElseThrow(() -> missing(id)).readable();
    }

    private void tell(Suggestion one, String key, String... arguments) {
        Optional<Person> author = people.find(one.author());
        author.ifPresent(person -> {
            String[] all = new String[arguments.length + 1];
            all[0] = person.displayName();
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            letters.write(person, MailTopic.DECIDED, Letter.of(key, "/entries/" + one.entry(), all));
        });
    }

    private static EntryContent changed(EntryContent before, String title, String text) {
        return new EntryContent(before.labDay(), title, text, before.kind(), before.metadata());
    }

    private static MissingException missing(EntryId id) {
        return new MissingException(Said.of("said.notebook.there-is-no-entry", id));
    }

    private static MissingException gone(long id) {
        return new MissingException(Said.of("said.notebook.this-suggestion-does-not-wait", id));
    }
}
