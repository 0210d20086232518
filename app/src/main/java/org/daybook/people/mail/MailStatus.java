package org.daybook.people.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.SiteAddress;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether mail works, for owners.
@Service
@Transactional
public class MailStatus {

    private final MailProperties settings;
    private final SiteAddress site;
    private final Outbox outbox;
    private final Letters letters;
    private final People people;

    MailStatus(MailProperties settings, SiteAddress site, Outbox outbox, Letters letters, People people) {
        this.settings = settings;
        this.site = site;
        this.outbox = outbox;
        this.letters = letters;
        this.people = people;
    }

    /// How it stands with mail now.
    ///
    /// @throws NotAllowedException unless the actor is an owner
    @Transactional(readOnly = true)
    public Report report(Actor actor) {
        actor.require(Role.OWNER);
        return new Report(
                settings.sender().map(sender -> settings.host() + ":" + settings.port()),
                settings.sender().map(MailAddress::text),
                site.known().isPresent(),
                outbox.traffic());
    }

    /// Sends the actor a mail, to see whether it arrives.
    ///
    /// @return the address it goes to
    /// @throws NotAllowedException unless the actor is an owner
    /// @throws InvalidInputException for field `mail` if no mail can be sent
    public String sendTest(Actor actor) {
        PersonId owner = actor.require(Role.OWNER);
        Person person = people.find(owner).orElseThrow();
        String email = person.email().orElse("");
        if (!letters.write(email, letters.languageOf(person), Letter.of("letter.test.", "/site/mail",
                person.displayName()))) {
            throw new InvalidInputException("mail", Said.of("said.people.no-mail-can-be-sent"));
        }
        return email;
    }

    /// @param server `host:port`; nothing without settings for mail
    /// @param sender address that mails come from; nothing without settings for mail
    /// @param addressKnown whether the address of the site is known, without which no mail is written
    public record Report(Optional<String> server, Optional<String> sender, boolean addressKnown, Traffic traffic) {
    }

    /// @param waiting how many are still to be sent
    /// @param lastSent when the last one was taken by the server; null if none was in 30 days
    /// @param failures the newest 20 mails that failed at least once
    public record Traffic(int waiting, @Nullable Instant lastSent, List<Failure> failures) {
    }

    /// @param at of the last failure
    /// @param sentLater whether it was sent in a later try
    /// @param givenUp whether nobody tries any more
    public record Failure(
            String recipient, String subject, Instant at, Said why, boolean sentLater, boolean givenUp) {
    }
}
