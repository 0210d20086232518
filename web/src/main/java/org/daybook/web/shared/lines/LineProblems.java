package org.daybook.web.shared.lines;

import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.people.NotAllowedException;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.GoneException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.web.shared.error.JsonFault;
import org.daybook.web.shared.error.ProblemAdvice;
import org.daybook.web.shared.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import tools.jackson.core.JacksonException;

/// What is said of a line that is refused: the same as of a request that says the same.
@Component
class LineProblems {

    private static final Logger LOG = LoggerFactory.getLogger(LineProblems.class);

    private final Words words;

    LineProblems(Words words) {
        this.words = words;
    }

    ProblemDetail of(Exception refused) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(refused);
        if (refused instanceof JacksonException && root instanceof InvalidInputException field) {
            return of(field);
        }
        return switch (refused) {
            case InvalidInputException field -> field(field);
            case UnreadableStructureException structure -> structure(structure);
            case MissingException missing -> problem(HttpStatus.UNPROCESSABLE_CONTENT, words.said(missing));
            case GoneException gone -> problem(HttpStatus.GONE, words.said(gone));
            case ChangedSinceException changed -> problem(HttpStatus.CONFLICT, words.said(changed));
            case NotAllowedException notAllowed -> problem(HttpStatus.FORBIDDEN, words.said(notAllowed));
            case ConcurrencyFailureException busy ->
                problem(HttpStatus.SERVICE_UNAVAILABLE, words.of("error.problem.put-off"));
            case DataIntegrityViolationException value -> ProblemAdvice.notKept(value, words);
            case JacksonException fault -> {
                ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, words.said(JsonFault.words(fault)));
                JsonFault.field(fault).ifPresent(field -> problem.setProperty("field", field));
                yield problem;
            }
            case ErrorResponse said -> {
                if (said instanceof Said.Saying saying) {
                    saying.said().ifPresent(sentence -> said.getBody().setDetail(words.said(sentence)));
                }
                yield said.getBody();
            }
            default -> {
                LOG.error("A line of a request failed", refused);
                yield problem(HttpStatus.INTERNAL_SERVER_ERROR, words.said(Said.of("said.web.this-line-failed")));
            }
        };
    }

    private ProblemDetail field(InvalidInputException field) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, words.said(field));
        problem.setProperty("field", field.field());
        if (field instanceof OverLimitException over) {
            problem.setProperty("size", over.size());
            problem.setProperty("limit", over.limit());
        }
        return problem;
    }

    private ProblemDetail structure(UnreadableStructureException unreadable) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, words.said(unreadable));
        problem.setTitle(words.of("error.problem.unreadable-structure"));
        problem.setProperty("field", "structure");
        problem.setProperty("line", unreadable.line());
        problem.setProperty("column", unreadable.column());
        problem.setProperty("excerpt", unreadable.excerpt());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }
}
