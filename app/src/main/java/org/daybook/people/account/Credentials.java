package org.daybook.people.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.daybook.people.Person;
import org.daybook.people.secret.PasswordRule;
import org.daybook.people.session.Sessions;
import org.daybook.people.token.ApiTokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Changes what somebody signs in with, and ends what they had opened with it. Each method belongs into the transaction
/// of its caller.
@Component
class Credentials {

    private final PasswordEncoder passwords;
    private final PasswordRule rule;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final JdbcClient database;
    private final Clock clock;

    Credentials(
            PasswordEncoder passwords,
            PasswordRule rule,
            Sessions sessions,
            ApiTokens tokens,
            JdbcClient database,
            Clock clock) {
        this.passwords = passwords;
        this.rule = rule;
        this.sessions = sessions;
        this.tokens = tokens;
        this.database = database;
        this.clock = clock;
    }

    boolean isPassword(String typed, Person person) {
        return person.passwordHash().filter(hash -> passwords.matches(typed, hash)).isPresent();
    }

    boolean isPassword(String typed, String hash) {
        return passwords.matches(typed, hash);
    }

    /// @throws org.daybook.shared.InvalidInputException for field `password` if it is refused
    String hash(String password, String... known) {
        rule.check(password, known);
        return passwords.encode(password);
    }

    /// Gives a person another password; sessions and reset links are void from then on.
    ///
    /// @param tokensToo whether the tokens are as well
    /// @throws org.daybook.shared.InvalidInputException for field `password` if it is refused
    void replace(Person person, String password, boolean tokensToo) {
        person.changePassword(hash(password, person.handle(), person.displayName(), person.email().orElse("")));
        endSessionsAndLinks(person);
        if (tokensToo) {
            tokens.revokeAll(person.id());
        }
    }

    /// Ends everything by which a person is in or can get in: sessions, tokens, links in mails.
    void endAll(Person person) {
        endSessionsAndLinks(person);
        tokens.revokeAll(person.id());
    }

    private void endSessionsAndLinks(Person person) {
        sessions.endAll(person.id());
        voidLinks(person);
    }

    /// Ends the links for a new password and for another address.
    void voidLinks(Person person) {
        List.of("password_reset", "address_check").forEach(table -> database.sql(
                        "UPDATE " + table + " SET used_at = ? WHERE person_id = ? AND used_at IS NULL")
                .params(Timestamp.from(clock.instant()), person.id().value()).update());
    }
}
