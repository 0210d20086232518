package org.daybook.people.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/// Where somebody is signed in. Everybody sees and ends their own sessions, owners those of others too.
@Service
public class Sessions {

    /// Attributes of a session, set when it begins: the browser in words, and the network address.
    public static final String DEVICE = "device";
    public static final String ADDRESS = "address";

    private static final int KEY_BYTES = 16;
    private static final int MOST_SHOWN = 100;

    private final FindByIndexNameSessionRepository<? extends Session> rows;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessionRows) {
        this.rows = sessionRows;
    }

    /// The sessions of a person that are not over, the one used last first, a hundred at most.
    ///
    /// @throws NotAllowedException unless the actor is the person or an owner
    public List<OpenSession> of(PersonId person, Actor actor) {
        actor.requireSelfOrOwner(person);
        return sessions(person).stream().map(Sessions::opened)
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed()).limit(MOST_SHOWN).toList();
    }

    /// Ends one session of a person.
    ///
    /// @param key [OpenSession#key()]
    /// @throws NotAllowedException unless the actor is the person or an owner
    /// @throws MissingException if there is no such session (any more)
    public void end(PersonId person, String key, Actor actor) {
        actor.requireSelfOrOwner(person);
        String id = sessions(person).stream().map(Session::getId).filter(one -> key(one).equals(key)).findFirst()
                .orElseThrow(() -> new MissingException(Said.of("said.people.there-is-no-such-session")));
        rows.deleteById(id);
    }

    /// Ends all sessions of a person but one.
    ///
    /// @param stays id of the session that goes on; empty: none does
    /// @throws NotAllowedException unless the actor is the person or an owner
    public void endAllBut(String stays, PersonId person, Actor actor) {
        actor.requireSelfOrOwner(person);
        sessions(person).stream().map(Session::getId).filter(id -> !id.equals(stays)).forEach(rows::deleteById);
    }

    /// Ends all sessions of a person whose password or standing has changed.
    public void endAll(PersonId person) {
        sessions(person).forEach(session -> rows.deleteById(session.getId()));
    }

    private List<? extends Session> sessions(PersonId person) {
        return rows.findByPrincipalName(person.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .toList();
    }

    private static OpenSession opened(Session session) {
        return new OpenSession(key(session.getId()),
                Optional.ofNullable(session.<String>getAttribute(DEVICE)).map(Said::stored)
                        .orElse(Said.of("said.people.unknown-device")),
                Objects.requireNonNullElse(session.getAttribute(ADDRESS), "unknown"),
                session.getCreationTime(), session.getLastAccessedTime());
    }

    /// What names a session on a page: whoever sees it cannot use the session.
    public static String key(String sessionId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// A session that is not over.
    ///
    /// @param key names it among the sessions of its person; not its id
    /// @param device the browser in words
    /// @param address the network address it began from
    public record OpenSession(String key, Said device, String address, Instant since, Instant lastSeen) {
    }
}
