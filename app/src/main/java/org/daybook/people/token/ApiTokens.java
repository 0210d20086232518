package org.daybook.people.token;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.people.PersonRepository;
import org.daybook.people.Role;
import org.daybook.people.secret.Secret;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.change.UncountedWrites;
import org.daybook.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Issues and checks the tokens of the API.
///
/// A token is `daybook_` and 32 random bytes in URL-safe Base64; the database keeps its SHA-256.
@Service
@Transactional
public class ApiTokens {

    private static final String PREFIX = "daybook_";
    private static final int MAX_LABEL = 100;
    private static final int MAX_TOKENS = 500;
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(3650);
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofHours(1);

    private final ApiTokenRepository tokens;
    private final PersonRepository persons;
    private final UncountedWrites uses;
    private final Clock clock;

    ApiTokens(ApiTokenRepository tokens, PersonRepository persons, UncountedWrites uses, Clock clock) {
        this.tokens = tokens;
        this.persons = persons;
        this.uses = uses;
        this.clock = clock;
    }

    /// Makes the usual token for the actor, which may write for a year, and returns it; it cannot be shown again.
    public String issue(String label, Actor actor) {
        return issue(NewToken.usual(label), actor).token();
    }

    /// Makes a token for the actor.
    ///
    /// @throws InvalidInputException for field `days` if the lifetime is none, for `label` if the actor has five
    ///     hundred tokens
    public Issued issue(NewToken wanted, Actor actor) {
        PersonId person = actor.require(Role.CONTRIBUTOR);
        if (tokens.findByPersonIdAndRevokedAtIsNullOrderByIdDesc(person.value()).size() >= MAX_TOKENS) {
            throw new InvalidInputException("label", Said.of("said.people.you-have-tokens-revoke-some", MAX_TOKENS));
        }
        String token = PREFIX + Secret.random().value();
        String name = wanted.label().isBlank() ? "API"
                : OverLimitException.requireText("label", wanted.label().strip(), MAX_LABEL);
        Instant now = clock.instant();
        return new Issued(token, tokens.save(new ApiToken(person, hash(token), name, wanted.scope(), now,
                wanted.lifetime() == null ? null : now.plus(wanted.lifetime()))));
    }

    /// Finds whose token this is and what it may do; nothing if it is unknown, revoked or over, or its holder is
    /// deactivated.
    @Transactional(readOnly = true)
    public Optional<Held> holder(String token) {
        if (!token.startsWith(PREFIX) || !new Secret(token).isPlausible()) {
            return Optional.empty();
        }
        return tokens.findByTokenHash(hash(token))
                .filter(found -> found.isGood(clock.instant()))
                .flatMap(found -> persons.findById(found.person().value())
                        .filter(Person::isActive)
                        .map(person -> new Held(person, found)));
    }

    /// Notes that a token is used, at most once an hour; no page shows it to others, so it is not counted as a write.
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS, readOnly = true)
    public void noteUse(Held held) {
        Instant now = clock.instant();
        Instant recently = now.minus(USE_IS_NOTED_EVERY);
        if (held.token().lastUsedAt().filter(recently::isBefore).isEmpty()) {
            uses.update(
                    "UPDATE api_token SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at <="
                            + " ?)",
                    Timestamp.from(now),
                    held.token().id(),
                    Timestamp.from(recently));
        }
    }

    /// The tokens of a person that are not revoked, newest first.
    ///
    /// @throws NotAllowedException unless the actor is the person or an owner
    @Transactional(readOnly = true)
    public List<ApiToken> of(PersonId person, Actor actor) {
        actor.requireSelfOrOwner(person);
        return tokens.findByPersonIdAndRevokedAtIsNullOrderByIdDesc(person.value());
    }

    /// Makes a token of a person void.
    ///
    /// @throws NotAllowedException unless the actor is the person or an owner
    /// @throws MissingException if the person has no such token
    public void revoke(long tokenId, PersonId person, Actor actor) {
        actor.requireSelfOrOwner(person);
        ApiToken token = tokens.findById(tokenId)
                .filter(found -> found.person().equals(person))
                .orElseThrow(() -> new MissingException(Said.of("said.people.there-is-no-token-of", tokenId)));
        token.revoke(clock.instant());
    }

    /// Makes all tokens of a person void.
    public void revokeAll(PersonId person) {
        tokens.findByPersonIdAndRevokedAtIsNullOrderByIdDesc(person.value())
                .forEach(token -> token.revoke(clock.instant()));
    }

    private static String hash(String token) {
        return new Secret(token).hash();
    }

    /// A token to make.
    ///
    /// @param label what it is for; blank: "API"; cut after 100 characters
    /// @param lifetime up to ten years; null: it has no end
    public record NewToken(String label, TokenScope scope, @Nullable Duration lifetime) {

        private static final Duration USUAL_LIFETIME = Duration.ofDays(365);

        public NewToken {
            if (lifetime != null && (!lifetime.isPositive() || lifetime.compareTo(LONGEST_LIFETIME) > 0)) {
                throw new InvalidInputException("days",
                        Said.of("said.people.a-token-lasts-1-to", LONGEST_LIFETIME.toDays(), lifetime.toDays()));
            }
        }

        static NewToken usual(String label) {
            return new NewToken(label, TokenScope.WRITE, USUAL_LIFETIME);
        }
    }

    /// @param token to be shown to its holder this once
    public record Issued(String token, ApiToken about) {

        @Override
        public String toString() {
            return "Issued[" + about.id() + "]";
        }
    }

    /// A token in use.
    public record Held(Person person, ApiToken token) {
    }
}
