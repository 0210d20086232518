package org.daybook.issues.write;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.daybook.issues.github.GitHubProperties;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.secret.Sealed;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who lets this site write to GitHub in their own name. Their tokens are kept encrypted, by a key that is in the
/// settings and not in the database.
@Service
@Transactional
public class Grants {

    private static final Logger LOG = LoggerFactory.getLogger(Grants.class);

    private final JdbcClient database;
    private final GitHubProperties properties;
    private final Clock clock;

    Grants(JdbcClient database, GitHubProperties properties, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    /// Somebody's consent.
    ///
    /// @param login the account at GitHub
    public record Grant(String login, Instant since) {}

    /// Whether this site takes any.
    public boolean areTaken() {
        return properties.tokenKey().isPresent();
    }

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
    /// @throws MissingException if this site takes none
    public void give(String login, String token, Actor actor) {
        PersonId self = actor.require(Role.CONTRIBUTOR);
        String key = properties.tokenKey().orElseThrow(() -> new MissingException(
                Said.of("said.issues.nobody-writes-as-themselves")));
        withdraw(self);
        database.sql("INSERT INTO github_grant (person_id, login, sealed, granted_at) VALUES (?, ?, ?, ?)")
                .params(self.value(), login, Sealed.of(token, key).text(), Timestamp.from(clock.instant())).update();
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
        Optional<String> token = properties.tokenKey()
                .flatMap(key -> sealed.flatMap(text -> new Sealed(text).open(key)));
        if (sealed.isPresent() && token.isEmpty()) {
            LOG.warn("The token of person {} cannot be read: was daybook.github.secret-key changed?", person.value());
        }
        return token;
    }
}
