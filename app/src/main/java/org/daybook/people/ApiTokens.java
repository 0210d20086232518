package org.daybook.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.daybook.shared.MissingException;
import org.daybook.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Issues and checks the tokens of the API.
///
/// A token is `daybook_` and 32 random bytes in URL-safe Base64; the database keeps its SHA-256 (a fast hash is enough for a
/// random secret of 256 bits).
@Service
@Transactional
public class ApiTokens {

    private static final String PREFIX = "daybook_";
    private static final int SECRET_BYTES = 32;
    private static final int MAX_TOKEN = 100;
    private static final int MAX_LABEL = 100;

    private final ApiTokenRepository tokens;
    private final PersonRepository persons;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(ApiTokenRepository tokens, PersonRepository persons, JdbcClient jdbc, Clock clock) {
        this.tokens = tokens;
        this.persons = persons;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Makes a token for the actor and returns it; it cannot be shown again.
    public String issue(String label, Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        String name = label.isBlank() ? "API" : label.strip();
        tokens.save(new ApiToken(person, hash(token), name.substring(0, Math.min(name.length(), MAX_LABEL)), clock.instant()));
        return token;
    }

    /// Finds whose token this is; nothing if it is unknown or revoked.
    ///
    /// A reader's request only reads: no transaction is begun here. Now and then the use of a good token is noted, by one statement that
    /// commits by itself and does not count as a change of the site ([org.daybook.shared.SiteVersion]): no page that is kept shows it.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Person> holder(String token) {
        if (!token.startsWith(PREFIX) || token.length() > MAX_TOKEN) {
            return Optional.empty();
        }
        Optional<ApiToken> good = tokens.findByTokenHash(hash(token)).filter(found -> !found.isRevoked());
        good.filter(found -> found.isUseToBeNoted(clock.instant())).ifPresent(this::noteUse);
        return good.flatMap(found -> persons.findById(found.person().value()));
    }

    private void noteUse(ApiToken token) {
        jdbc.sql("UPDATE api_token SET last_used_at = :now WHERE id = :id")
                .param("now", Timestamp.from(clock.instant())).param("id", token.id()).update();
    }

    /// The actor's own tokens that are still good, newest first.
    @Transactional(readOnly = true)
    public List<ApiToken> of(Actor actor) {
        return tokens.findByPersonIdAndRevokedAtIsNullOrderByCreatedAtDesc(actor.require(Role.CONTRIBUTOR).value());
    }

    /// Makes one of the actor's own tokens void.
    ///
    /// @throws MissingException if the actor has no such token
    public void revoke(long tokenId, Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        ApiToken token = tokens.findById(tokenId)
                .filter(found -> found.person().equals(person))
                .orElseThrow(() -> new MissingException("You have no token " + tokenId));
        token.revoke(clock.instant());
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
