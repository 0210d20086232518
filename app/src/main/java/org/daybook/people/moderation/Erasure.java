package org.daybook.people.moderation;

import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.PersonRepository;
import org.daybook.people.Role;
import org.daybook.people.moderation.ModerationAct.Kind;
import org.daybook.people.profile.Profiles;
import org.daybook.people.secret.ErasedHandles;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.change.Renamed;
import org.daybook.shared.change.Withdrawn;
import org.daybook.shared.id.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Forgets a person on their wish: what they wrote stays, under a pseudonym that leads nowhere
/// (docs/decisions/0079-revisions-name-people-by-an-opaque-id.md).
@Service
@Transactional
public class Erasure {

    /// Tables that have nothing but what concerns the person alone.
    private static final List<String> THEIRS = List.of("person_identity", "issue_tick", "notice", "watch",
            "inbox_feed", "notice_mail", "mail_stop", "working_copy", "github_grant", "todo_context", "saved_view",
            "pledge", "passkey", "two_factor", "recovery_code", "password_reset", "address_check", "kept_answer",
            "api_token");

    private final People people;
    private final PersonRepository persons;
    private final Profiles profiles;
    private final ModerationActs acts;
    private final ApplicationEventPublisher events;
    private final ErasedHandles erased;
    private final JdbcClient database;

    Erasure(People people, PersonRepository persons, Profiles profiles, ModerationActs acts,
            ApplicationEventPublisher events, ErasedHandles erased, JdbcClient database) {
        this.erased = erased;
        this.people = people;
        this.persons = persons;
        this.profiles = profiles;
        this.acts = acts;
        this.events = events;
        this.database = database;
    }

    /// Erases a person: name, handle, address, password, ORCID iD, identities elsewhere and what they said of
    /// themselves are forgotten; old revisions that hold the handle say nothing any more, their hashes stay. Nobody
    /// else gets the handle, by which texts may still call them. It cannot be put right.
    ///
    /// @param typedHandle handle of the person, typed once more
    /// @throws org.daybook.people.NotAllowedException unless the actor is an owner
    /// @throws MissingException if there is no such person
    /// @throws InvalidInputException for field `handle` if it is another, `reason` if there is none, `person` if it is
    ///     the last owner
    /// @return the pseudonym's handle
    public String erase(PersonId id, String typedHandle, String reason, Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        String typed = OverLimitException.requireNaming("handle", typedHandle).strip();
        String why = Reports.reason(reason);
        Person person = persons.findById(id.value()).orElseThrow(() -> new MissingException(
                Said.of("said.shared.the-person-is-not-here")));
        if (!person.handle().equals(typed)) {
            throw new InvalidInputException("handle", Said.of("said.people.type-the-handle", person.handle()));
        }
        String handle = person.handle();
        String email = person.email().orElse("");
        people.deactivate(id, actor);
        profiles.forget(id);
        person.erase();
        erased.keep(handle);
        persons.flush();
        THEIRS.forEach(table -> database.sql("DELETE FROM " + table + " WHERE person_id = ?").param(id.value())
                .update());
        database.sql("UPDATE join_request SET display_name = ?, email = NULL, words = '', identity_issuer = NULL,"
                        + " identity_subject = NULL, identity_label = NULL, identity_orcid = NULL WHERE person_id = ?")
                .params(person.displayName(), id.value()).update();
        database.sql("DELETE FROM mail WHERE recipient = ?").param(email).update();
        database.sql("UPDATE revision SET canonical = NULL WHERE author_id = ? AND canonical LIKE ?")
                .params(id.value(), "%\"author\":\"" + handle + "\"%").update();
        acts.note(Kind.ERASED, id, null, why, owner);
        events.publishEvent(new Renamed(id));
        events.publishEvent(new Withdrawn());
        return person.handle();
    }
}
