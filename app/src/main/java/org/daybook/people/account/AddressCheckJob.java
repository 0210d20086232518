package org.daybook.people.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.daybook.people.Person;
import org.daybook.people.PersonRepository;
import org.daybook.people.account.AddressCheck.Kind;
import org.daybook.people.mail.Letter;
import org.daybook.people.mail.Letters;
import org.daybook.people.secret.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks at what was asked of addresses and writes the mails: a link to who may have one, a word to who has an account
/// already.
@Component
public class AddressCheckJob {

    /// Where the links of the mails lead.
    public static final String PATH = "/address/";

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(3);
    private static final int MOST_AT_ONCE = 50;
    /// Mails to one address in a day, whatever is asked of it.
    private static final int MOST_A_DAY = 5;
    private static final Duration KEPT = Duration.ofDays(2);

    private final PersonRepository persons;
    private final PasswordResets resets;
    private final Letters letters;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AddressCheckJob(PersonRepository persons, PasswordResets resets, Letters letters, JdbcClient database,
            TransactionTemplate transaction, Clock clock) {
        this.persons = persons;
        this.resets = resets;
        this.letters = letters;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Follows what waits, oldest first, fifty at most; each in a transaction of its own.
    public void run() {
        List<Asked> waiting = database.sql("SELECT id, kind, email, reader_language, display_name, person_id"
                        + " FROM address_check WHERE followed_at IS NULL ORDER BY id LIMIT " + MOST_AT_ONCE)
                .query((row, number) -> new Asked(row.getLong(1), Kind.valueOf(row.getString(2)), row.getString(3),
                        Locale.of(row.getString(4)), Objects.requireNonNullElse(row.getString(5), ""),
                        row.getObject(6, Long.class)))
                .list();
        for (Asked asked : waiting) {
            transaction.executeWithoutResult(status -> follow(asked));
        }
        if (!waiting.isEmpty()) {
            database.sql("DELETE FROM address_check WHERE asked_at < ?")
                    .param(Timestamp.from(clock.instant().minus(KEPT))).update();
        }
    }

    private void follow(Asked asked) {
        Instant now = clock.instant();
        int mine = database.sql("UPDATE address_check SET followed_at = ? WHERE id = ? AND followed_at IS NULL")
                .params(Timestamp.from(now), asked.id()).update();
        int today = database.sql("SELECT count(*) FROM address_check WHERE email = ? AND followed_at > ?")
                .params(asked.email(), Timestamp.from(now.minus(Duration.ofDays(1)))).query(Integer.class).single();
        if (mine == 1 && today <= MOST_A_DAY) {
            answer(asked, persons.findByEmail(asked.email()).filter(Person::canSignIn));
        }
    }

    private void answer(Asked asked, Optional<Person> holder) {
        switch (asked.kind()) {
            case RESET -> holder.ifPresent(this::letIn);
            case JOIN, REQUEST -> {
                if (holder.isPresent()) {
                    letters.write(asked.email(), letters.languageOf(holder.get()),
                            Letter.of("letter.known.", "/login", holder.get().displayName()));
                } else if (!persons.existsByEmail(asked.email())) {
                    link(asked, asked.kind() == Kind.JOIN ? "letter.join." : "letter.request.");
                }
            }
            case CHANGE -> {
                boolean own = holder.filter(person -> person.id().value() == Objects.requireNonNull(asked.person()))
                        .isPresent();
                if (own || !persons.existsByEmail(asked.email())) {
                    link(asked, "letter.address.");
                } else {
                    holder.ifPresent(other -> letters.write(asked.email(), letters.languageOf(other),
                            Letter.of("letter.known.", "/login", other.displayName())));
                }
            }
        }
    }

    /// Only to an address that is known to be theirs: a slip of who made the account must let nobody else in.
    private void letIn(Person person) {
        String email = person.email().orElseThrow();
        if (person.isEmailConfirmed()) {
            letters.write(email, letters.languageOf(person), Letter.of(
                    "letter.reset.", "/password-reset/" + resets.make(person.id()), person.displayName()));
        } else {
            letters.write(email, letters.languageOf(person), Letter.of(
                    "letter.reset-by-owner.", "/people", person.displayName()));
        }
    }

    private void link(Asked asked, String letter) {
        Secret secret = Secret.random();
        database.sql("UPDATE address_check SET secret_hash = ?, expires_at = ? WHERE id = ?")
                .params(secret.hash(), Timestamp.from(clock.instant().plus(AddressChecks.LIFETIME)), asked.id())
                .update();
        letters.write(asked.email(), asked.language(), Letter.of(letter, PATH + secret.value(), asked.displayName()));
    }

    private record Asked(
            long id, Kind kind, String email, Locale language, String displayName, @Nullable Long person) {
    }

    /// Registers the job with the scheduler.
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> addressCheckTask(AddressCheckJob job) {
            return Tasks.recurring("address-checks", FixedDelay.of(LOOKS_EVERY))
                    .execute((instance, context) -> job.run());
        }
    }
}
