package org.daybook.issues.write;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.secret.SealingKey;
import org.daybook.shared.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who lets this site write to GitHub in their own name. Their tokens are kept sealed ([SealingKey]).
@Service
@Transactional
public class Grants {

    private final JdbcClient database;
    private final SealingKey seal;
    private final Clock clock;

    Grants(JdbcClient database, SealingKey seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /// Somebody's consent.
    ///
    /// @param login the account at GitHub
    public record Grant(String login, Instant since) {}

    /// What a person has consented to; empty if nothing.
    @Transactional(readOnly = true)
    public Optional<Grant> of(PersonId person) {
        return database.sql("SELECT login, granted_at FROM github_grant WHERE person_id = ?").param(person.value())
                .query((row, n) -> new Grant(row.getString(1), row.getTimestamp(2).toInstant())).optional();
    }

    /// Takes the actor's consent, in place of a former one.
    ///
    /// @param login the account at GitHub
    /// @param token by which GitHub lets this site write as that account
    public void give(String login, String token, Actor actor) {
        PersonId self = actor.require(Role.CONTRIBUTOR);
        withdraw(self);
        database.sql("INSERT INTO github_grant (person_id, login, sealed, granted_at) VALUES (?, ?, ?, ?)")
                .params(self.value(), login, seal.seal(token.getBytes(StandardCharsets.UTF_8), name(self)),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /// Takes the actor's consent back; the token is forgotten.
    public void withdraw(Actor actor) {
        withdraw(actor.require(Role.CONTRIBUTOR));
    }

    void withdraw(PersonId person) {
        database.sql("DELETE FROM github_grant WHERE person_id = ?").param(person.value()).update();
    }

    /// The token of a person; empty if there is none that can be read.
    @Transactional(readOnly = true)
    Optional<String> token(PersonId person) {
        Optional<String> sealed = database.sql("SELECT sealed FROM github_grant WHERE person_id = ?")
                .param(person.value()).query(String.class).optional();
        return sealed.flatMap(text -> seal.open(text, name(person)))
                .map(token -> new String(token, StandardCharsets.UTF_8));
    }

    private static String name(PersonId person) {
        return "token of GitHub " + person.value();
    }
}
