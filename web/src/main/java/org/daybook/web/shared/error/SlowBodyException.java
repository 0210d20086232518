package org.daybook.web.shared.error;

/// The body of a request came too slowly, and is not waited for any longer.
///
/// No `IOException`: the server takes one while it reads for a client that has gone, and answers in its own way.
public class SlowBodyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// With words for whoever sent the request.
    public SlowBodyException() {
        super("The request was sent too slowly and was given up; nothing of it was kept. "
                + "Send it again on a better connection");
    }
}
