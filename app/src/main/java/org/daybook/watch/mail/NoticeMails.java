package org.daybook.watch.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.mail.Letter;
import org.daybook.people.mail.Letters;
import org.daybook.people.mail.MailProperties;
import org.daybook.people.mail.MailStops;
import org.daybook.people.mail.MailTopic;
import org.daybook.shared.id.PersonId;
import org.daybook.watch.Notice;
import org.daybook.watch.Watching;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells people by mail what they have not read in their inbox yet, as often as each of them wants: one mail for all of
/// it, and nothing twice. Where no mail is sent the inbox has it all the same.
@Service
public class NoticeMails {

    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_ITEMS = 50;

    private final Watching watching;
    private final People people;
    private final Letters letters;
    private final MailStops stops;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeMails(Watching watching, People people, Letters letters, MailStops stops, JdbcClient database,
            TransactionTemplate transaction, Clock clock) {
        this.watching = watching;
        this.people = people;
        this.letters = letters;
        this.stops = stops;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// How often the actor is told; [Rhythm#DAILY] until they say otherwise, never while they have stopped such mails.
    @Transactional(readOnly = true)
    public Rhythm rhythm(Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        return stops.wants(person, MailTopic.WATCHED) ? rhythm(person.value()) : Rhythm.NEVER;
    }

    private Rhythm rhythm(long person) {
        return database.sql("SELECT rhythm FROM notice_mail WHERE person_id = ?").param(person).query(String.class)
                .optional().map(Rhythm::valueOf).orElse(Rhythm.DAILY);
    }

    /// Decides how often the actor is told from now on. Who wants to be told at all has stopped such mails no more.
    @Transactional
    public void choose(Rhythm rhythm, Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        row(person.value());
        database.sql("UPDATE notice_mail SET rhythm = ? WHERE person_id = ?").params(rhythm.name(), person.value())
                .update();
        if (rhythm != Rhythm.NEVER) {
            stops.resume(MailTopic.WATCHED, actor);
        }
    }

    /// Writes the mails that are due now and returns how many those were.
    public int sendDue() {
        if (!letters.canBeSent()) {
            return 0;
        }
        Instant now = clock.instant();
        int sent = 0;
        for (Rhythm rhythm : Rhythm.values()) {
            if (rhythm.pause().isPresent()) {
                for (long person : due(rhythm, now.minus(rhythm.pause().get()))) {
                    sent += Boolean.TRUE.equals(transaction.execute(status -> send(new PersonId(person)))) ? 1 : 0;
                }
            }
        }
        return sent;
    }

    /// Who has waited so long for the news of a notice that was neither read nor mailed.
    private List<Long> due(Rhythm rhythm, Instant before) {
        return database.sql("SELECT p.id FROM person p LEFT JOIN notice_mail m ON m.person_id = p.id"
                        + " WHERE p.email IS NOT NULL AND p.deactivated_at IS NULL"
                        + " AND COALESCE(m.rhythm, 'DAILY') = :rhythm AND EXISTS (SELECT 1 FROM notice n"
                        + " WHERE n.person_id = p.id AND n.read_at IS NULL AND n.id > COALESCE(m.mailed_upto, 0)"
                        + " AND n.happened_at <= :before) ORDER BY p.id FETCH FIRST " + MOST_AT_ONCE + " ROWS ONLY")
                .param("rhythm", rhythm.name()).param("before", Timestamp.from(before)).query(Long.class).list();
    }

    private boolean send(PersonId id) {
        row(id.value());
        long upto = database.sql("SELECT mailed_upto FROM notice_mail WHERE person_id = ? FOR UPDATE")
                .param(id.value()).query(Long.class).single();
        Optional<Person> reader = people.find(id).filter(Person::canSignIn);
        List<Notice> news = reader.map(person -> watching.inbox(person.actor()).stream()
                .filter(notice -> !notice.isRead() && notice.id() > upto && !notice.what().isDecision())
                .limit(MOST_ITEMS).toList())
                .orElse(List.of());
        database.sql("UPDATE notice_mail SET mailed_upto = (SELECT COALESCE(MAX(n.id), 0) FROM notice n"
                        + " WHERE n.person_id = ?) WHERE person_id = ?")
                .params(id.value(), id.value()).update();
        return !news.isEmpty() && letters.write(reader.orElseThrow(), MailTopic.WATCHED,
                letter(reader.orElseThrow(), news));
    }

    private Letter letter(Person reader, List<Notice> news) {
        Map<PersonId, Person> authors =
                people.findAll(news.stream().map(Notice::by).flatMap(Optional::stream).toList());
        List<Letter.Item> items = news.stream()
                .map(notice -> new Letter.Item(letters.phrase(reader,
                        (notice.by().isPresent() ? "letter.news." : "letter.news.elsewhere.")
                                + notice.what().name().toLowerCase(Locale.ROOT),
                        notice.by().map(authors::get).map(Person::displayName).orElse(""),
                        notice.thing().title().isBlank() ? notice.thing().path() : notice.thing().title()),
                        notice.thing().path()))
                .toList();
        String first = items.getFirst().words();
        return new Letter("letter.news.", List.of(reader.displayName(),
                items.size() == 1 ? first : letters.phrase(reader, "letter.news.more", first)), "/inbox", items);
    }

    /// Makes the row of a person, with theirs locked, so that of two at once the second finds it.
    private void row(long person) {
        database.sql("SELECT id FROM person WHERE id = ? FOR UPDATE").param(person).query(Long.class).list();
        database.sql("INSERT INTO notice_mail (person_id, rhythm) SELECT p.id, 'DAILY' FROM person p WHERE p.id = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM notice_mail m WHERE m.person_id = p.id)")
                .param(person).update();
    }

    /// Registers the job with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        static Task<Void> mailNotices(MailProperties settings, ObjectProvider<NoticeMails> mails) {
            return Tasks.recurring("mail-notices", FixedDelay.of(settings.newsEvery()))
                    .execute((instance, context) -> mails.getObject().sendDue());
        }
    }
}
