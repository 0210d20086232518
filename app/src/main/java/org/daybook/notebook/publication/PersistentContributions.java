package org.daybook.notebook.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryRepository;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Role;
import org.daybook.people.mail.Letter;
import org.daybook.people.mail.Letters;
import org.daybook.people.mail.MailTopic;
import org.daybook.people.newcomer.Decided;
import org.daybook.people.newcomer.Decision;
import org.daybook.people.newcomer.Decisions;
import org.daybook.people.newcomer.Newcomers;
import org.daybook.people.newcomer.Trusted;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.change.Changed;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PersistentContributions implements Contributions {

    private static final int SHOWN = 100;

    private final EntryRepository entries;
    private final PersistentEntries publishing;
    private final Nods nods;
    private final Newcomers newcomers;
    private final Decisions decisions;
    private final People people;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @SuppressWarnings("ParameterNumber")
    PersistentContributions(EntryRepository entries, PersistentEntries publishing, Nods nods,
            Newcomers newcomers, Decisions decisions, People people, Letters letters,
            ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.publishing = publishing;
        this.nods = nods;
        this.newcomers = newcomers;
        this.decisions = decisions;
        this.people = people;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor) {
        actor.requireAnywhere(Role.MEMBER);
        List<Long> ids = nods.waiting(SHOWN, actor);
        Map<Long, Entry> found = entries.findAllById(ids).stream()
                .collect(Collectors.toMap(entry -> entry.id().value(), Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull)
                .map(entry -> new Waiting(
                        entry, entry.waitingSince().orElseThrow(), newcomers.accepted(entry.author())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Actor actor) {
        actor.requireAnywhere(Role.MEMBER);
        return nods.waiting(actor);
    }

    @Override
    public Entry accept(EntryId id, long version, Actor actor) {
        Entry entry = lock(id, actor);
        PersonId member = actor.in(entry.project()).require(Role.MEMBER);
        requireSeen(entry, version);
        publish(entry, Decision.Kind.ACCEPTED, member);
        return entry;
    }

    @Override
    public void decline(EntryId id, String reason, Actor actor) {
        actor.requireAnywhere(Role.MEMBER);
        String why = Decisions.reason(reason);
        Entry entry = lock(id, actor);
        PersonId member = actor.in(entry.project()).require(Role.MEMBER);
        entry.decline(why);
        events.publishEvent(Changed.entry(id));
        note(entry, Decision.Kind.DECLINED, why, member);
        events.publishEvent(new Decided(false, id.thing(), entry.author(), member));
        people.find(entry.author()).ifPresent(author -> letters.write(author, MailTopic.DECIDED, Letter.of(
                "letter.entry-declined.", "/entries/" + id, author.displayName(),
                entry.content().titled().title(), why)));
    }

    @Override
    public PersonId trust(EntryId id, long version, Actor actor) {
        PersonId member = actor.require(Role.MEMBER);
        Entry entry = lock(id, actor);
        requireSeen(entry, version);
        publish(entry, Decision.Kind.TRUSTED, member);
        people.trust(entry.author(), actor);
        return entry.author();
    }

    /// What waits of who is trusted from now on waits no more.
    @EventListener
    public void trusted(Trusted trusted) {
        nods.waitingBy(trusted.person()).stream()
                .map(entries::lock).flatMap(Optional::stream).filter(Entry::isWaiting)
                .forEach(other -> publish(other, Decision.Kind.ACCEPTED, trusted.by()));
    }

    private void publish(Entry entry, Decision.Kind kind, PersonId member) {
        publishing.publishAccepted(entry);
        note(entry, kind, "", member);
        events.publishEvent(new Decided(true, entry.id().thing(), entry.author(), member));
        people.find(entry.author()).ifPresent(author -> letters.write(author, MailTopic.DECIDED, Letter.of(
                "letter.entry-accepted.", "/entries/" + entry.id(), author.displayName(), entry.title())));
    }

    private void note(Entry entry, Decision.Kind kind, String reason, PersonId member) {
        Instant now = clock.instant();
        decisions.note(new Decision(kind, entry.id().thing(), entry.author(), reason, member, now));
    }

    /// What somebody nods to is what they have read.
    private static void requireSeen(Entry entry, long version) {
        if (entry.version() != version) {
            throw new InvalidInputException("version", Said.of("said.notebook.changed-since-you-looked"));
        }
    }

    /// The entry, for one who decides: of two at once, the second finds that it does not wait any more.
    private Entry lock(EntryId id, Actor actor) {
        actor.requireAnywhere(Role.MEMBER);
        return entries.lock(id.value()).filter(entry -> entry.isWaiting() && entry.isVisibleTo(actor))
                .orElseThrow(() -> new MissingException(Said.of("said.notebook.this-entry-does-not-wait", id)));
    }
}
