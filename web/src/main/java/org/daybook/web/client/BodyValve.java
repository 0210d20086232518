package org.daybook.web.client;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.daybook.web.shared.error.SlowBodyException;

/// Puts a [MeteredBody] between the connection and everything that reads a body, the server's own readers of forms
/// and parts included, and takes it away at the end.
///
/// What the program left unread is read here, after the answer and at the same pace, so that a client that is still
/// sending sees the answer. The server itself would wait for the rest without end.
final class BodyValve extends ValveBase {

    static final String BODY = MeteredBody.class.getName();

    /// Bytes of an unread body that are waited for before the connection is closed instead: a browser shows the answer
    /// only when it has sent all of a file that is too large.
    private static final int MOST_UNREAD = 64 << 20;

    private final ClientProperties settings;

    BodyValve(ClientProperties settings) {
        super(true);
        this.settings = settings;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        boolean isRefusedAlready = response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST;
        if (isRefusedAlready || length(connection) == 0) {
            getNext().invoke(request, response);
            return;
        }
        InputBuffer source = connection.getInputBuffer();
        MeteredBody body = new MeteredBody(source, length(connection), new Pace(settings, settings.longestBody()
                .toNanos(), System::nanoTime));
        request.setAttribute(BODY, body);
        connection.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && !isRead(connection)) {
                response.finishResponse();
                readRest(connection, body);
            }
        } finally {
            connection.setInputBuffer(source);
            body.close();
        }
    }

    /// A request without a body has one of no bytes.
    private static long length(org.apache.coyote.Request request) {
        long announced = request.getContentLengthLong();
        return announced < 0 && request.getHeader("Transfer-Encoding") == null ? 0 : announced;
    }

    private static void readRest(org.apache.coyote.Request connection, MeteredBody body) {
        Rest rest = new Rest();
        try {
            while (body.isReadable() && !isRead(connection) && rest.bytes <= MOST_UNREAD && body.doRead(rest) >= 0) {
                rest.count();
            }
        } catch (IOException | SlowBodyException e) {
            connection.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            return;
        }
        if (!isRead(connection)) {
            connection.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean isRead(org.apache.coyote.Request connection) {
        AtomicBoolean read = new AtomicBoolean();
        connection.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }
}
