package org.daybook.web.shared.error;

import java.util.Optional;
import org.daybook.shared.Said;

/// The body of a request came too slowly, and is not waited for any longer.
///
/// No `IOException`: the server takes one while it reads for a client that has gone, and answers in its own way.
public class SlowBodyException extends RuntimeException implements Said.Saying {

    private static final Said SAID = Said.of("said.web.the-request-was-sent-too-slowly");

    private static final long serialVersionUID = 1;

    /// With words for whoever sent the request.
    public SlowBodyException() {
        super(SAID.english());
    }

    @Override
    public Optional<Said> said() {
        return Optional.of(SAID);
    }
}
