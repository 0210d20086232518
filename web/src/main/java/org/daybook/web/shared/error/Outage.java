package org.daybook.web.shared.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.daybook.chem.worker.NoWorkerException;
import org.daybook.shared.Said;
import org.daybook.shared.database.DatabaseFault;
import org.daybook.shared.disk.CannotStoreException;
import org.daybook.shared.disk.StoredBytes;
import org.daybook.web.shared.Requests;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// What is said to a failure of what everything stands on, the database, the disk or the readers of structures,
/// whatever was about to be done.
///
/// @param retryAfter when it is worth asking again
/// @param detail what is the matter
record Outage(HttpStatus status, Duration retryAfter, Said detail) {

    private static final Duration RETRY_AWAY = Duration.ofSeconds(5);
    private static final Duration RETRY_BUSY = Duration.ofSeconds(2);
    private static final Duration RETRY_FULL = Duration.ofMinutes(1);
    private static final int MOST_CAUSES = 30;

    static Optional<Outage> in(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (cause instanceof CannotStoreException full) {
                return Optional.of(full(full.words()));
            }
            if (cause instanceof IOException broken && StoredBytes.isNoRoom(broken)) {
                return Optional.of(full(Said.of(CannotStoreException.NO_ROOM)));
            }
            if (cause instanceof NoWorkerException nobody) {
                return Optional.of(new Outage(HttpStatus.SERVICE_UNAVAILABLE, RETRY_AWAY,
                        Said.of("said.web.structures-cannot-be-read-now-try")));
            }
            if (cause instanceof CannotAcquireLockException) {
                return Optional.of(to(DatabaseFault.BUSY));
            }
            cause = cause.getCause();
        }
        return DatabaseFault.in(failure).map(Outage::to);
    }

    private static Outage to(DatabaseFault fault) {
        return switch (fault) {
            case AWAY -> new Outage(HttpStatus.SERVICE_UNAVAILABLE, RETRY_AWAY,
                    Said.of("said.web.the-database-of-this-site-cannot"));
            case BUSY -> new Outage(HttpStatus.SERVICE_UNAVAILABLE, RETRY_BUSY,
                    Said.of("said.web.the-database-of-this-site-did"));
            case FULL -> full(Said.of(CannotStoreException.NO_ROOM));
        };
    }

    private static Outage full(Said detail) {
        return new Outage(HttpStatus.INSUFFICIENT_STORAGE, RETRY_FULL, detail);
    }

    /// Answers 503 or 507: a problem document for programs, a page with the text that was typed for people.
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, Words.said(detail, request));
        String text = "POST".equals(request.getMethod()) ? typed(request) : null;
        if (text != null && !text.isBlank() && !Requests.isForProgram(request)) {
            problem.setProperty("kept", text);
        }
        request.setAttribute(ErrorPage.PROBLEM, problem);
        response.sendError(status.value());
    }

    /// The parts of a form are put aside on the disk, so there may be none to read.
    private static @Nullable String typed(HttpServletRequest request) {
        try {
            return request.getParameter("text");
        } catch (InvalidParameterException unread) {
            return null;
        }
    }
}
