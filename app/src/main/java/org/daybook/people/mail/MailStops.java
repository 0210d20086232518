package org.daybook.people.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.secret.SigningKey;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which kinds of mail somebody does not want: chosen in the account, or by the link at the end of each such mail,
/// which needs no sign-in (RFC 8058).
@Service
@Transactional
public class MailStops {

    /// Where those links begin.
    public static final String PATH = "/mail/stop/";

    private static final int PARTS = 3;

    private final JdbcClient database;
    private final SigningKey key;
    private final Clock clock;

    MailStops(JdbcClient database, SigningKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /// Whether somebody gets mails of this kind; everybody does until they stop them.
    @Transactional(readOnly = true)
    public boolean wants(PersonId person, MailTopic topic) {
        return database.sql("SELECT count(*) FROM mail_stop WHERE person_id = ? AND topic = ?")
                .params(person.value(), topic.name()).query(Integer.class).single() == 0;
    }

    /// The kinds that the actor gets.
    @Transactional(readOnly = true)
    public Set<MailTopic> wanted(Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        Set<MailTopic> wanted = EnumSet.allOf(MailTopic.class);
        wanted.removeIf(topic -> !wants(person, topic));
        return wanted;
    }

    /// Decides which kinds the actor gets from now on.
    public void choose(Set<MailTopic> wanted, Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        for (MailTopic topic : MailTopic.values()) {
            if (wanted.contains(topic)) {
                database.sql("DELETE FROM mail_stop WHERE person_id = ? AND topic = ?")
                        .params(person.value(), topic.name()).update();
            } else {
                stop(person.value(), topic);
            }
        }
    }

    /// The actor gets mails of a kind again.
    public void resume(MailTopic topic, Actor actor) {
        database.sql("DELETE FROM mail_stop WHERE person_id = ? AND topic = ?")
                .params(actor.require(Role.CONTRIBUTOR).value(), topic.name()).update();
    }

    /// What a link lets its holder stop; nothing if it is not one of ours.
    @Transactional(readOnly = true)
    public Optional<MailTopic> topic(String secret) {
        return read(secret).map(Stop::topic);
    }

    /// Stops mails of the kind that a link is about, to whom it was sent.
    ///
    /// @throws MissingException if it is not a link of ours
    public MailTopic stop(String secret) {
        Stop stop = read(secret).orElseThrow(() -> new MissingException(
                Said.of("said.people.this-link-stops-nothing")));
        stop(stop.person(), stop.topic());
        return stop.topic();
    }

    /// The path by which a person stops mails of a kind.
    String path(Person person, MailTopic topic) {
        String what = person.publicId() + "." + topic.name().toLowerCase(Locale.ROOT);
        return PATH + what + "." + signature(what);
    }

    /// With the row of the person locked, so that of two who stop at once the second finds it stopped.
    private void stop(long person, MailTopic topic) {
        database.sql("SELECT id FROM person WHERE id = ? FOR UPDATE").param(person).query(Long.class).single();
        database.sql("INSERT INTO mail_stop (person_id, topic, stopped_at) SELECT id, ?, ? FROM person WHERE id = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM mail_stop WHERE person_id = ? AND topic = ?)")
                .params(List.of(topic.name(), Timestamp.from(clock.instant()), person, person, topic.name())).update();
    }

    private Optional<Stop> read(String secret) {
        String[] parts = secret.split("\\.", -1);
        if (parts.length != PARTS || !isEqual(signature(parts[0] + "." + parts[1]), parts[2])) {
            return Optional.empty();
        }
        return EnumSet.allOf(MailTopic.class).stream()
                .filter(topic -> topic.name().toLowerCase(Locale.ROOT).equals(parts[1]))
                .findFirst()
                .flatMap(topic -> database.sql("SELECT id FROM person WHERE public_id = ?").param(parts[0])
                        .query(Long.class).optional().map(person -> new Stop(person, topic)));
    }

    private String signature(String what) {
        return key.sign("mail-stop " + what);
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private record Stop(long person, MailTopic topic) {
    }
}
