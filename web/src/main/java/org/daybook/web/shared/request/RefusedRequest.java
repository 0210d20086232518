package org.daybook.web.shared.request;

import java.util.Optional;
import org.daybook.shared.Said;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A request is refused with a status of HTTP that no exception of the domain means, such as 428.
public final class RefusedRequest extends ErrorResponseException implements Said.Saying {

    private static final long serialVersionUID = 1;

    private final transient Said said;

    /// @param said what is wrong and what would be right
    public RefusedRequest(HttpStatus status, Said said) {
        super(status, ProblemDetail.forStatusAndDetail(status, said.english()), null);
        this.said = said;
    }

    /// There is no `If-Match` where one is needed.
    ///
    /// @param thing what has an ETag, such as *entry*
    public static RefusedRequest withoutMatch(Said thing) {
        return new RefusedRequest(HttpStatus.PRECONDITION_REQUIRED,
                Said.of("said.web.send-if-match-with-the-etag", thing));
    }

    @Override
    public Optional<Said> said() {
        return Optional.of(said);
    }
}
