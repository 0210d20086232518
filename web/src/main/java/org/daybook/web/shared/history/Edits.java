package org.daybook.web.shared.history;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.web.shared.request.IfMatch;
import org.daybook.web.shared.request.RefusedRequest;
import org.daybook.writing.correction.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// How members change one thing, by a form or by PATCH: who edited an older version loses nothing, and is shown both.
///
/// @param thing what it is, for the words of a refusal: `result`
/// @param read the thing as it is now
/// @param version of what was read
/// @param <D> what programs read of it
public record Edits<D>(Said thing, Supplier<D> read, ToIntFunction<D> version) {

    /// Stands for whatever version there is.
    private static final int ANY_VERSION = -1;

    /// Changes it for a program.
    ///
    /// @param ifMatch the header as sent: 428 without
    /// @param sent what was to change; a refusal with 412 shows it beside `current` and its `etag`
    /// @param edit gets the version that was edited, or -1 for any
    /// @return the thing with its ETag
    public ResponseEntity<D> patch(@Nullable String ifMatch, Map<String, String> sent, Actor actor, IntConsumer edit) {
        actor.require(Role.MEMBER);
        try {
            edit.accept(IfMatch.version(ifMatch, ANY_VERSION, thing));
        } catch (StaleVersionException stale) {
            D current = read.get();
            throw refusal(stale.said().orElseThrow(), IfMatch.etag(version.applyAsInt(current)), current, sent);
        }
        return answer(read.get());
    }

    /// What a program is told that has read an older state of a thing: 412 with both.
    ///
    /// @param etag of what is here now
    /// @param current what is here now
    /// @param sent what was to change
    public static RefusedRequest refusal(Said detail, String etag, Object current, Object sent) {
        RefusedRequest refusal = new RefusedRequest(HttpStatus.PRECONDITION_FAILED, detail);
        show(refusal.getBody(), etag, current, sent);
        return refusal;
    }

    /// Puts into a problem what is here now and what was sent, by the names that all such problems have.
    public static void show(ProblemDetail problem, String etag, Object current, Object sent) {
        problem.setProperty("etag", etag);
        problem.setProperty("current", current);
        problem.setProperty("sent", sent);
    }

    /// The thing with its ETag.
    public ResponseEntity<D> answer(D document) {
        return ResponseEntity.ok().eTag(IfMatch.etag(version.applyAsInt(document))).body(document);
    }

    /// Changes a thing for the form of a page; what is too long is refused as everywhere.
    ///
    /// @param edit what the form says; answers where to go then
    /// @param refused the form again, for a field that cannot be accepted (422)
    /// @param stale the form again, with what somebody else made of the thing meanwhile (409)
    public static String onPage(Supplier<String> edit, Function<InvalidInputException, String> refused,
            Supplier<String> stale, HttpServletResponse response) {
        try {
            return edit.get();
        } catch (OverLimitException tooLong) {
            throw tooLong;
        } catch (InvalidInputException field) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return refused.apply(field);
        } catch (StaleVersionException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return stale.get();
        }
    }
}
