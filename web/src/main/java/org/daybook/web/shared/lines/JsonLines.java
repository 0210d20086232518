package org.daybook.web.shared.lines;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.web.shared.request.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.json.JsonMapper;

/// Does what each line of a body says, one after the other, and answers with a line for each in their order, as soon as
/// it is done. A line that is refused leaves the others alone.
///
/// The whole body is read before the first line is done: one that is too long does nothing.
@Component
public class JsonLines {

    public static final String MEDIA_TYPE = "application/x-ndjson";
    /// Bytes of a body.
    public static final int MOST_BYTES = 8 * 1024 * 1024;
    /// Lines of a body.
    public static final int MOST_LINES = 1_000;

    private static final int FLUSHED_EVERY = 20;

    private final JsonMapper json;
    private final LineProblems problems;

    JsonLines(JsonMapper json, LineProblems problems) {
        this.json = json;
        this.problems = problems;
    }

    /// What came of a line.
    ///
    /// @param status as if the line were a request of its own
    /// @param body the answer; a [ProblemDetail] for one that is refused
    public record LineOutcome(int status, Object body) {

        public static LineOutcome of(HttpStatus status, Object body) {
            return new LineOutcome(status.value(), body);
        }
    }

    /// @param type what each line is
    /// @param act does what a line says; what it throws is the answer to that line
    /// @param after what is to be done when all lines are, or the reader has gone; the last line is answered then
    public <T> void answer(HttpServletRequest request, HttpServletResponse response, Class<T> type,
            Function<T, LineOutcome> act, Runnable after) throws IOException {
        List<String> lines = lines(request);
        response.setStatus(HttpStatus.OK.value());
        response.setContentType(MEDIA_TYPE);
        OutputStream out = response.getOutputStream();
        byte[] last = {};
        try {
            int answered = 0;
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    out.write(last);
                    if (++answered % FLUSHED_EVERY == 0) {
                        out.flush();
                    }
                    last = line(i + 1, outcome(lines.get(i), type, act));
                }
            }
        } finally {
            after.run();
        }
        out.write(last);
        out.flush();
    }

    private byte[] line(int number, LineOutcome outcome) {
        ProblemDetail problem = outcome.body() instanceof ProblemDetail refused ? refused : null;
        String line = json.writeValueAsString(new LineDocument(
                number, outcome.status(), problem == null ? outcome.body() : null, problem));
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private <T> LineOutcome outcome(String line, Class<T> type, Function<T, LineOutcome> act) {
        try {
            T read = json.readValue(line, type);
            if (read == null) {
                throw new InvalidInputException("line", Said.of("said.web.send-a-json-object"));
            }
            return act.apply(read);
        } catch (RuntimeException refused) { // whatever one line meets, the others are done
            ProblemDetail problem = problems.of(refused);
            return new LineOutcome(problem.getStatus(), problem);
        }
    }

    private static List<String> lines(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw tooLarge(Said.of("said.web.the-body-is-larger-than", MOST_BYTES));
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw tooLarge(Said.of("said.web.the-body-is-larger-than", MOST_BYTES));
        }
        List<String> lines = new ArrayList<>(text(body).lines().toList());
        if (lines.size() > MOST_LINES) {
            throw tooLarge(Said.of("said.web.the-body-has-lines", lines.size(), MOST_LINES));
        }
        if (lines.stream().allMatch(String::isBlank)) {
            throw problem(HttpStatus.BAD_REQUEST, Said.of("said.web.the-body-is-empty-send-lines"));
        }
        return lines;
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw problem(HttpStatus.BAD_REQUEST, Said.of("said.web.the-body-is-not-utf-8"));
        }
    }

    private static ErrorResponseException tooLarge(Said detail) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, detail);
    }

    private static ErrorResponseException problem(HttpStatus status, Said detail) {
        return new RefusedRequest(status, detail);
    }

    /// One line of the answer.
    ///
    /// @param line which line of the request it answers, from 1
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineDocument(int line, int status, @Nullable Object result, @Nullable ProblemDetail problem) {
    }
}
