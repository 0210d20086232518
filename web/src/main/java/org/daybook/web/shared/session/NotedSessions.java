package org.daybook.web.shared.session;

import org.daybook.shared.change.UncountedWrites;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// The rows of the sessions as requests use them.
final class NotedSessions<S extends Session> implements SessionRepository<NotedSession<S>> {

    private static final Logger LOG = LoggerFactory.getLogger(NotedSessions.class);

    private final SessionRepository<S> rows;
    private final UncountedWrites writes;

    NotedSessions(SessionRepository<S> rows, UncountedWrites writes) {
        this.rows = rows;
        this.writes = writes;
    }

    @Override
    public NotedSession<S> createSession() {
        return new NotedSession<>(rows.createSession());
    }

    /// A session that was ended meanwhile stays so. Of two requests that store the same thing in it at once, one does.
    /// While there is no room, nothing is noted in it, and who is signed in goes on reading.
    @Override
    public void save(NotedSession<S> noted) {
        if (!writes.hasRoom()) {
            return;
        }
        try {
            rows.save(noted.session());
        } catch (DataIntegrityViolationException endedOrSentTwiceAtOnce) {
            LOG.debug("A session was not saved", endedOrSentTwiceAtOnce);
        }
    }

    @Override
    public @Nullable NotedSession<S> findById(String id) {
        S found = rows.findById(id);
        return found == null ? null : new NotedSession<>(found);
    }

    @Override
    public void deleteById(String id) {
        rows.deleteById(id);
    }
}
