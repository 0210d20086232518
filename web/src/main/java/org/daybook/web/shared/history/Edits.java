package org.daybook.web.shared.history;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.GoneException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.change.LostRace;
import org.daybook.web.shared.request.IfMatch;
import org.daybook.web.shared.request.RefusedRequest;
import org.daybook.writing.correction.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;

/// How people change one thing, by a form or by PATCH: who edited an older version, or was overtaken at that moment,
/// loses nothing, and is shown both.
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
    /// @param sent what was to change; a refusal with 412 or 409 shows it beside `current` and its `etag`
    /// @param edit gets the version that was edited, or -1 for any
    /// @return the thing with its ETag
    public ResponseEntity<D> patch(@Nullable String ifMatch, Map<String, String> sent, IntConsumer edit) {
        try {
            edit.accept(IfMatch.version(ifMatch, ANY_VERSION, thing));
        } catch (ChangedSinceException | DataIntegrityViolationException overtaken) {
            throw refusal(overtaken, this::now, sent);
        }
        return answer(read.get());
    }

    private Now now() {
        D current = read.get();
        return new Now(IfMatch.etag(version.applyAsInt(current)), current);
    }

    /// What is here now of a thing that somebody was to change.
    public record Now(String etag, Object current) {
    }

    /// What a program is told whose change came too late: 412 if it has read an older version, 409 of what somebody
    /// else did at the same moment; with what is here now, if anything is, and what it sent.
    ///
    /// @param overtaken what was thrown
    /// @param sent what was to change
    /// @return what was thrown, if that is a value that can never be kept
    public static RuntimeException refusal(RuntimeException overtaken, Supplier<Now> now, Object sent) {
        Optional<ChangedSinceException> lost = lost(overtaken);
        if (lost.isEmpty()) {
            return overtaken;
        }
        HttpStatus status = lost.get() instanceof StaleVersionException
                ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
        RefusedRequest refusal = new RefusedRequest(status, lost.get().said().orElseThrow());
        ProblemDetail problem = refusal.getBody();
        problem.setProperty("sent", sent);
        try {
            Now here = now.get();
            show(problem, here.etag(), here.current(), sent);
        } catch (MissingException | GoneException nothing) {
            problem.setProperty("current", null);
        }
        return refusal;
    }

    private static Optional<ChangedSinceException> lost(RuntimeException overtaken) {
        return switch (overtaken) {
            case ChangedSinceException changed -> Optional.of(changed);
            case DataIntegrityViolationException refused -> LostRace.in(refused);
            default -> Optional.empty();
        };
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
    /// @param overtaken the form again, with what somebody else made of the thing meanwhile (409) and what [#tell] says
    public static String onPage(Supplier<String> edit, Function<InvalidInputException, String> refused,
            Function<ChangedSinceException, String> overtaken, HttpServletResponse response) {
        try {
            return edit.get();
        } catch (OverLimitException tooLong) {
            throw tooLong;
        } catch (InvalidInputException field) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return refused.apply(field);
        } catch (ChangedSinceException | DataIntegrityViolationException late) {
            ChangedSinceException changed = lost(late).orElseThrow(() -> late);
            response.setStatus(HttpStatus.CONFLICT.value());
            return overtaken.apply(changed);
        }
    }

    /// Lets the form say what somebody else did, where it was more than to edit the same.
    public static void tell(ChangedSinceException changed, Model model) {
        if (!(changed instanceof StaleVersionException)) {
            model.addAttribute("failure", new InvalidInputException("version", changed.said().orElseThrow()));
        }
    }
}
