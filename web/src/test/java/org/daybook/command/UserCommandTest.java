package org.daybook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.daybook.command.Commands.Exit;
import org.daybook.people.Person;
import org.daybook.people.account.PasswordResets;
import org.daybook.people.twofactor.TwoFactor;
import org.daybook.web.testing.Accounts;
import org.daybook.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The command line beside a program that runs on the same database, as it may on PostgreSQL. `AccessIT` runs the jar
/// itself.
@WebTest
class UserCommandTest {

    private static final List<String> DATABASE =
            List.of("spring.datasource.url", "spring.datasource.username", "daybook.data-dir");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordResets resets;

    @Autowired
    private TwoFactor twoFactor;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Environment settings;

    @Test
    void aLinkIsPrintedForWhoIsNamed() {
        Person member = accounts.member();

        Exit exit = onThisDatabase("user", "reset", member.handle());

        assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(Exit.DONE);
        String link = out.toString(StandardCharsets.UTF_8).lines().reduce((first, last) -> last).orElseThrow();
        assertThat(link).startsWith("http://localhost:8080/password-reset/");
        assertThat(resets.holder(link.substring(link.lastIndexOf('/') + 1)))
                .get()
                .extracting(Person::handle)
                .isEqualTo(member.handle());
    }

    /// The last owner has nobody else who could.
    @Test
    void twoFactorSignInIsTurnedOffForWhoHasLostEverything() {
        Person owner = accounts.anotherOwner();
        database.sql("INSERT INTO two_factor (person_id, sealed_secret, began_at, confirmed_at, last_step)"
                        + " VALUES (?, 'sealed', ?, ?, 0)")
                .params(owner.id().value(), Timestamp.from(Instant.EPOCH), Timestamp.from(Instant.EPOCH)).update();

        assertThat(onThisDatabase("user", "reset", owner.handle(), "--two-factor"))
                .as(err.toString(StandardCharsets.UTF_8)).isEqualTo(Exit.DONE);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains(owner.displayName(), "is off");
        assertThat(twoFactor.since(owner.id())).isEmpty();
        assertThat(onThisDatabase("user", "reset", owner.handle(), "--two-factor")).isEqualTo(Exit.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("was not on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user",
                "user reset",
                "user remove ada",
                "user reset ada extra",
                "user reset --password",
                "unknown"
            })
    void whatIsNotUnderstoodIsSaidWithoutTheDatabase(String typed) {
        assertThat(run(typed.split(" "))).isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--server.port=8081", "--debug", "-h"})
    void anOptionServesTheSite(String option) {
        assertThat(Commands.areMeant(option)).isFalse();
        assertThat(Commands.areMeant()).isFalse();
    }

    private Exit onThisDatabase(String... arguments) {
        Properties before = (Properties) System.getProperties().clone();
        DATABASE.forEach(name -> System.setProperty(name, settings.getRequiredProperty(name)));
        try {
            return run(arguments);
        } finally {
            System.setProperties(before);
        }
    }

    private Exit run(String... arguments) {
        return Commands.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
