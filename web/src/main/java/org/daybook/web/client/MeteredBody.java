package org.daybook.web.client;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.daybook.web.client.Seats.Seat;
import org.daybook.web.shared.error.SlowBodyException;
import org.jspecify.annotations.Nullable;

/// The body of one request on its way in: everything that reads it, as a stream, a form or parts, comes through here.
///
/// A body that did not come together with the head of the request needs a seat before it is waited for, and has to
/// keep its [Pace]. Once given up, every further reading fails.
final class MeteredBody implements InputBuffer {

    private final InputBuffer source;
    private final long length;
    private final Pace pace;
    private long read;
    private boolean refused;
    private boolean tooSlow;
    private @Nullable Seat seat;

    /// @param length of the body as announced, -1 if it was not
    MeteredBody(InputBuffer source, long length, Pace pace) {
        this.source = source;
        this.length = length;
        this.pace = pace;
    }

    /// Whether bytes are missing that the client has yet to send.
    boolean isIncomplete() {
        return length < 0 || read + source.available() < length;
    }

    /// Lets the body be waited for, or not at all.
    void admit(Optional<Seat> given) {
        refused = given.isEmpty();
        seat = given.orElse(null);
    }

    /// Whether it was given up because it came too slowly.
    boolean isTooSlow() {
        return tooSlow;
    }

    /// Whether it may go on.
    boolean isReadable() {
        return !refused && !tooSlow;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (!isReadable()) {
            throw new SlowBodyException();
        }
        long start = pace.start();
        int bytes = await(handler);
        read += Math.max(0, bytes);
        boolean complete = bytes < 0 || read == length;
        tooSlow = !pace.keeps(start, Math.max(0, bytes)) && !complete;
        if (complete || tooSlow) {
            close();
        }
        if (tooSlow) {
            throw new SlowBodyException();
        }
        return bytes;
    }

    private int await(ApplicationBufferHandler handler) throws IOException {
        try {
            return source.doRead(handler);
        } catch (SocketTimeoutException e) {
            tooSlow = true;
            close();
            throw new SlowBodyException();
        }
    }

    @Override
    public int available() {
        return source.available();
    }

    /// Gives the seat back.
    void close() {
        if (seat != null) {
            seat.close();
            seat = null;
        }
    }
}
